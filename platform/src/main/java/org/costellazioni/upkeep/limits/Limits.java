package org.costellazioni.upkeep.limits;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;

/** How often a person, or an address of the network, may try something. */
@Component
public class Limits {

    private final Allowances allowances;
    private final Clock clock;

    Limits(Allowances allowances, Clock clock) {
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Takes a turn in a transaction of its own; what is refused is counted no further. */
    @Transactional
    public Optional<TryAgainLater> take(Limit limit, String key) {
        return allowances
                .take(limit.name(), digest(key), limit.burst(), limit.pause(), clock.instant())
                .map(TryAgainLater::new);
    }

    /** Gives back the one turn that was taken: it was no attempt. */
    @Transactional
    public void giveBack(Limit limit, String key) {
        allowances.giveBack(limit.name(), digest(key), limit.pause());
    }

    /** Gives the whole burst back, for instance after a right password. */
    @Transactional
    public void restore(Limit limit, String key) {
        allowances.restore(limit.name(), digest(key));
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
