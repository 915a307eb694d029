package org.costellazioni.intake.store;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * How a row ended when it was read.
 *
 * @param name what it speaks of; empty where an actor or a row of the queue tells it
 * @param actor whom it speaks of, where that is known
 * @param row the queue's row, where it came there
 */
public record RowOutcome(
        long line,
        End end,
        String name,
        @Nullable UUID actor,
        @Nullable UUID row) {

    /** The sums of an import count them. */
    public enum End {
        ACCEPTED,
        UPDATED,
        UNCHANGED,
        UNDECIDED,
        REJECTED
    }

    public static RowOutcome of(long line, End end, String name) {
        return new RowOutcome(line, end, name, null, null);
    }

    public static RowOutcome ofActor(long line, End end, @Nullable UUID actor) {
        return new RowOutcome(line, end, "", actor, null);
    }

    public static RowOutcome waiting(long line, UUID row) {
        return new RowOutcome(line, End.UNDECIDED, "", null, row);
    }
}
