package org.costellazioni.people.credentials;

import org.costellazioni.mail.PlainName;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a newcomer says of themselves.
 *
 * @param email as typed; {@link #address()} is what is kept
 */
public record SignUp(String givenName, String familyName, String email, Locale language) {

    public static final int LONGEST_NAME = 80;

    private static final int LONGEST_EMAIL = 254;

    /** One at sign, no spaces or control characters, a dot in the domain: the link proves the rest. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\\p{Cntrl},;]+@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    /** The address in lower case, without spaces around it. */
    public String address() {
        return normal(email);
    }

    /** The same, as it is kept. */
    SignUp stripped() {
        return new SignUp(givenName.strip(), familyName.strip(), address(), language);
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Both names, as people say them. */
    public String name() {
        return givenName.strip() + " " + familyName.strip();
    }

    /** Whether a text can be an address at all. */
    public static boolean wellFormed(String address) {
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches();
    }

    Optional<CredentialRefusal> refusal() {
        if (givenName.isBlank() || familyName.isBlank()) {
            return Optional.of(CredentialRefusal.NAME_MISSING);
        }
        if (givenName.strip().length() > LONGEST_NAME
                || familyName.strip().length() > LONGEST_NAME) {
            return Optional.of(CredentialRefusal.NAME_LONG);
        }
        if (PlainName.holdsAnAddress(givenName.strip())
                || PlainName.holdsAnAddress(familyName.strip())) {
            return Optional.of(CredentialRefusal.NAME_STRANGE);
        }
        return wellFormed(address())
                ? Optional.empty()
                : Optional.of(CredentialRefusal.EMAIL_MALFORMED);
    }

    /** What anyone may know, and so no password may stand on. */
    List<String> known() {
        String local = address().replaceFirst("@.*", "");
        return List.of(givenName.strip(), familyName.strip(), local, address());
    }
}
