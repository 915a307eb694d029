package org.costellazioni.upkeep.limits;

import java.time.Duration;

/**
 * How often something may be tried: so many turns at once, then one more at each pause.
 *
 * @param name stored, so never changed; its own among all limits
 */
public record Limit(String name, int burst, Duration pause) {

    public Limit {
        if (burst < 1 || !pause.isPositive()) {
            throw new IllegalArgumentException("a limit that lets nothing through, or everything");
        }
    }
}
