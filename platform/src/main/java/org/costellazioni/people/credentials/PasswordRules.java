package org.costellazioni.people.credentials;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which password is good enough: OWASP ASVS 5.0 §6.2 (length before complexity, nothing that is easily
 * guessed, nothing from the context).
 */
final class PasswordRules {

    private static final int SHORTEST = 12;

    /** bcrypt reads no further; what it would ignore is refused instead. */
    private static final int MOST_BYTES = 72;

    private static final int FEWEST_DIFFERENT = 5;

    /** Words that open every list of leaked passwords, and the product's own. */
    private static final List<String> USUAL = List.of(
            "password",
            "passw0rd",
            "qwerty",
            "asdfgh",
            "123456",
            "abcdef",
            "letmein",
            "welcome",
            "benvenut",
            "ciaociao",
            "iloveyou",
            "tiamo",
            "juventus",
            "costellazion",
            "forzainter",
            "forzamilan",
            "forzaroma",
            "forzanapoli",
            "amoremio");

    private static final List<Rule> RULES = List.of(
            new Rule(CredentialRefusal.PASSWORD_SHORT, (p, own) -> p.length() < SHORTEST),
            new Rule(CredentialRefusal.PASSWORD_LONG, (p, own) -> bytes(p) > MOST_BYTES),
            new Rule(CredentialRefusal.PASSWORD_MONOTONOUS, (p, own) -> different(p)),
            new Rule(CredentialRefusal.PASSWORD_USUAL, (p, own) -> mostly(p, USUAL)),
            new Rule(CredentialRefusal.PASSWORD_PERSONAL, PasswordRules::mostly));

    private PasswordRules() {}

    /**
     * The first rule that the password breaks.
     *
     * @param own what anyone may know of the person: names, the address and its parts
     */
    static Optional<CredentialRefusal> refusal(String password, List<String> own) {
        return RULES.stream()
                .filter(rule -> rule.broken.test(password, own))
                .map(Rule::refusal)
                .findFirst();
    }

    private record Rule(CredentialRefusal refusal, BiPredicate<String, List<String>> broken) {}

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean different(String password) {
        return password.chars().distinct().count() < FEWEST_DIFFERENT;
    }

    /** Whether little is left of the password without the words: a guess with a tail. */
    private static boolean mostly(String password, List<String> words) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            String plain = word.toLowerCase(Locale.ROOT);
            if (plain.length() >= 3) {
                left = left.replace(plain, "");
            }
        }
        boolean guessed = left.length() < password.length();
        return guessed && left.chars().filter(Character::isLetter).count() < 6;
    }
}
