package org.costellazioni.upkeep.limits;

import org.costellazioni.kernel.Refusal;

import java.time.Duration;
import java.util.List;

/** Too many attempts: the person must wait. */
public record TryAgainLater(Duration pause) implements Refusal {

    @Override
    public String messageKey() {
        return pause.toSeconds() < 90
                ? "upkeep.refusal.try-again-in-seconds"
                : "upkeep.refusal.try-again-in-minutes";
    }

    /** Seconds below a minute and a half, else minutes, rounded up. */
    @Override
    public List<Object> arguments() {
        long seconds = Math.max(1, (pause.toMillis() + 999) / 1000);
        return List.of(seconds < 90 ? seconds : (seconds + 59) / 60);
    }
}
