package org.costellazioni.graph.time;

import java.time.LocalDate;

/**
 * A tie in force from one day to another.
 *
 * @param from one end's node number
 * @param to the other end's
 * @param weight positive
 * @param first the first day in force
 * @param end the first day no longer in force; {@link LocalDate#MAX} if the tie is still in force
 */
public record DatedTie(int from, int to, double weight, LocalDate first, LocalDate end) {

    /** Refuses a tie that is never in force, or has a negative end or no weight. */
    public DatedTie {
        if (from < 0 || to < 0 || !(weight > 0) || !first.isBefore(end)) {
            throw new IllegalArgumentException(
                    "not a dated tie: " + from + ", " + to + ", " + first + " to " + end);
        }
    }

    /** A tie of weight 1 that has not ended. */
    public static DatedTie since(int from, int to, LocalDate first) {
        return new DatedTie(from, to, 1, first, LocalDate.MAX);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(end);
    }
}
