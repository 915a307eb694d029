package org.costellazioni.intake.web;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.List;

/**
 * What was decided about a row, for the list that is shown next.
 *
 * @param next the row that stands in its place now; empty for none
 * @param key message, with {@code values} in its places
 * @param actor name of the actor that the row went with; empty for none
 * @param path of that actor's page
 * @param undo where the decision can be undone; null where it cannot
 */
record RowDecision(
        String next,
        String key,
        List<String> values,
        String actor,
        String path,
        @Nullable String undo,
        boolean refused)
        implements Serializable {

    /** Name of the attribute of the page that follows. */
    static final String ATTRIBUTE = "decision";

    RowDecision {
        values = List.copyOf(values);
    }

    /** Whether it is told in front of this row. */
    boolean before(String row) {
        return next.equals(row);
    }
}
