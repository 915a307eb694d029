package org.costellazioni.upkeep.links;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secret addresses of the territory at hand. Works inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Links {

    private static final int SECRET_BYTES = 32;

    private final LinkRows rows;
    private final List<LinkAuthority> authorities;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(LinkRows rows, List<LinkAuthority> authorities, Clock clock) {
        this.rows = rows;
        this.authorities = List.copyOf(authorities);
        this.clock = clock;
    }

    /**
     * Makes a link to a thing.
     *
     * @param carried what whoever opens it needs and no other table knows; kept until it is used or ends
     * @return its secret, 43 letters, digits, {@code -} and {@code _}
     */
    public String make(
            LinkPurpose purpose,
            Thing thing,
            Map<String, String> carried,
            @Nullable PersonId madeBy) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Link link = new Link(
                purpose.name(), thing, carried, madeBy, clock.instant().plus(purpose.lifetime()));
        rows.insert(digest(secret), link, clock.instant());
        return secret;
    }

    /** Looks at a link of one of the purposes without using it. */
    public Optional<Link> find(String secret, Collection<LinkPurpose> purposes) {
        return rows.find(digest(secret), names(purposes), clock.instant()).filter(this::stands);
    }

    /** Uses a link up: of any number who try at once, one gets it. */
    public Optional<Link> take(String secret, Collection<LinkPurpose> purposes) {
        return rows.take(digest(secret), names(purposes), clock.instant()).filter(this::stands);
    }

    /** Whether such a link is there and does not open, because its maker could not make it any more. */
    public boolean lapsed(String secret, Collection<LinkPurpose> purposes) {
        return rows.find(digest(secret), names(purposes), clock.instant())
                .filter(link -> !stands(link))
                .isPresent();
    }

    /** Looks at a link that is used often, and gives it its whole lifetime again. */
    public Optional<Link> renew(String secret, LinkPurpose purpose) {
        Instant now = clock.instant();
        Optional<Link> link = find(secret, List.of(purpose));
        // Written at most once a day: calendars ask every quarter of an hour.
        Instant renewed = now.plus(purpose.lifetime());
        link.filter(found -> found.expiresAt().isBefore(renewed.minus(Duration.ofDays(1))))
                .ifPresent(found -> rows.renew(digest(secret), renewed));
        return link;
    }

    /** When the newest link of a purpose to a thing was made; empty when none works. */
    public Optional<Instant> madeAt(LinkPurpose purpose, Thing thing) {
        return rows.madeAt(purpose.name(), thing, clock.instant());
    }

    /** Withdraws the links of one purpose to a thing. */
    public void withdraw(LinkPurpose purpose, Thing thing) {
        rows.withdraw(purpose.name(), thing);
    }

    /** Withdraws the links that carry this text, such as the address of somebody who is forgotten. */
    public int forget(String carried) {
        return rows.forget(carried);
    }

    private boolean stands(Link link) {
        return authorities.stream()
                .filter(authority -> authority.purpose().equals(link.purpose()))
                .allMatch(authority -> authority.holds(link));
    }

    private static List<String> names(Collection<LinkPurpose> purposes) {
        return purposes.stream().map(LinkPurpose::name).toList();
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
