package org.costellazioni.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A run of a job as its page shows it.
 *
 * @param done units finished
 * @param total units in all; 0 while unknown
 * @param finishedAt null until it is done or has failed for good
 */
public record JobView(
        JobRunId id,
        String job,
        String input,
        State state,
        long done,
        long total,
        int attempts,
        Instant askedAt,
        @Nullable Instant finishedAt) {

    /** From asked to finished. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /** Given up after the last attempt; the reason is in the log. */
        FAILED
    }

    /** Share done, 0 to 100; 0 while the total is unknown. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
