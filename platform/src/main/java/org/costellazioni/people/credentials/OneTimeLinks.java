package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.Links;
import org.costellazioni.people.store.Links.Link;
import org.costellazioni.people.store.Links.Purpose;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Makes links that work once, and recognizes them. Only the digest of their secret is stored. */
@Component
class OneTimeLinks {

    private static final int SECRET_BYTES = 32;

    private final Links links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    static Duration lifetime(Purpose purpose) {
        return switch (purpose) {
            case PASSWORD_RESET -> Duration.ofHours(2);
            case SIGN_UP, FIRST_ACCESS, EMAIL_CHANGE -> Duration.ofDays(1);
            case INVITATION -> Duration.ofDays(14);
        };
    }

    /** Keeps the link, with its lifetime from now on; answers its secret, 43 letters and digits. */
    String make(Link link) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.insert(
                digest(secret),
                new Link(
                        link.purpose(),
                        link.email(),
                        link.givenName(),
                        link.familyName(),
                        link.person(),
                        link.role(),
                        link.madeBy(),
                        clock.instant().plus(lifetime(link.purpose()))));
        return secret;
    }

    Optional<Link> find(String secret) {
        return links.find(digest(secret), clock.instant());
    }

    /** Uses it up. */
    Optional<Link> take(String secret) {
        return links.take(digest(secret), clock.instant());
    }

    void withdraw(PersonId person, Purpose purpose) {
        links.withdraw(person, purpose);
    }

    /** Withdraws those of the territory at hand. */
    void withdraw(Purpose purpose) {
        links.withdraw(purpose);
    }

    void sweep() {
        links.deleteExpired(clock.instant());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
