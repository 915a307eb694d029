package org.costellazioni.people.credentials;

import org.costellazioni.people.store.Allowances;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How often a person, or an address of the network, may try something. */
@Component
class Limits {

    private final Allowances allowances;
    private final Clock clock;

    Limits(Allowances allowances, Clock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Turns at once, then one more at each pause. */
    enum Limit {
        SIGN_IN_BY_PERSON(8, Duration.ofMinutes(1)),
        SIGN_IN_BY_ADDRESS(40, Duration.ofSeconds(10)),
        LETTER_BY_PERSON(3, Duration.ofMinutes(20)),
        LETTER_BY_ADDRESS(20, Duration.ofMinutes(2));

        private final int burst;
        private final Duration pause;

        Limit(int burst, Duration pause) {
            this.burst = burst;
            this.pause = pause;
        }
    }

    /** Takes a turn in a transaction of its own; what is refused is counted no further. */
    @Transactional
    public Optional<TryAgainLater> take(Limit limit, String key) {
        return allowances
                .take(limit.name(), digest(key), limit.burst, limit.pause, clock.instant())
                .map(TryAgainLater::new);
    }

    @Transactional
    public void restore(Limit limit, String key) {
        allowances.restore(limit.name(), digest(key));
    }

    @Transactional
    public void sweep() {
        allowances.deleteWhole(clock.instant());
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
