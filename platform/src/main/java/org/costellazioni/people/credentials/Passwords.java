package org.costellazioni.people.credentials;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges, hashes and checks passwords. Hashes name their algorithm, so that it may change later. */
@Component
class Passwords {

    /** Fifty-three letters in the shape of bcrypt’s salt and hash; which ones does not matter. */
    private static final String OF_NOBODY = "nobody.has.this.salt..nobody.has.this.password.either";

    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    /** @param strength bcrypt's cost, as a power of two; each step doubles the time of a sign-in */
    Passwords(@Value("${costellazioni.people.password-strength:11}") int strength) {
        this.encoder = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(strength)));
        this.hashOfNobody = "{bcrypt}$2a$%02d$%s".formatted(strength, OF_NOBODY);
    }

    /** A password as it was chosen: twice, so that a slip shows. */
    Optional<CredentialRefusal> refusal(NewPassword chosen, List<String> own) {
        Optional<CredentialRefusal> refusal = PasswordRules.refusal(chosen.password(), own);
        return refusal.isPresent() || chosen.password().equals(chosen.repeated())
                ? refusal
                : Optional.of(CredentialRefusal.PASSWORDS_DIFFER);
    }

    /** Slow on purpose: never call it inside a transaction. */
    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Slow on purpose, and just as slow when there is no hash to compare with. */
    boolean matches(String password, Optional<String> hash) {
        boolean same = encoder.matches(cut(password), hash.orElse(hashOfNobody));
        return same && hash.isPresent();
    }

    /** Nothing that long was ever accepted, and bcrypt would refuse to read it. */
    private static String cut(String password) {
        return password.substring(0, Math.min(password.length(), 72));
    }
}
