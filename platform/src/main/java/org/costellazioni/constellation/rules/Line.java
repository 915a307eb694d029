package org.costellazioni.constellation.rules;

import org.costellazioni.registry.TieKind;

/**
 * A public tie in the sky.
 *
 * @param a place of one star in the chart, lower than {@code b}
 * @param fromDay first day, in days since 1970-01-01; 0 when not known
 * @param untilDay last day, or 0 while it holds
 * @param recordedDay when it was written down
 * @param source who wrote it down: the desk, or an import
 * @param turned whether it is told from {@code b} to {@code a}
 */
public record Line(
        int a,
        int b,
        String kind,
        int fromDay,
        int untilDay,
        int recordedDay,
        String source,
        boolean turned) {

    /** A tie is recorded promptly within so many days of its beginning. */
    public static final int PROMPT_DAYS = 90;

    /** The same tie between stars at other places. */
    Line between(int first, int second) {
        return new Line(first, second, kind, fromDay, untilDay, recordedDay, source, turned);
    }

    /** Whether by it an actor belongs to a network. */
    public boolean isMembership() {
        return kind.equals(TieKind.Code.MEMBER_OF.text());
    }

    /** Its first day; one that is not known is as old as its record. */
    public int begins() {
        return fromDay == 0 ? recordedDay : fromDay;
    }

    /** Whether it is known to have begun in a period; one without a first day is of none. */
    public boolean began(int since, int until) {
        return fromDay != 0 && fromDay >= since && fromDay <= until;
    }

    /** The place of the star that it is told of. */
    public int subject() {
        return turned ? b : a;
    }

    /** The place of the star at its other end. */
    public int object() {
        return turned ? a : b;
    }

    /** Whether it held at any time of a period. */
    public boolean holds(int since, int until) {
        return begins() <= until && (untilDay == 0 || untilDay >= since);
    }

    /** Whether it was written down about when it happened, rather than reconstructed. */
    public boolean prompt() {
        return fromDay != 0 && recordedDay - fromDay <= PROMPT_DAYS;
    }
}
