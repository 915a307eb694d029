package org.costellazioni.intake.reading;

import java.util.List;

/**
 * Where the names of the columns come from.
 *
 * @param fixed the columns in their order; empty when the first line names them
 * @param headerLines lines above the first row
 */
public record TableLayout(List<String> fixed, int headerLines) {

    /** The first line names the columns. */
    public static final TableLayout NAMED = new TableLayout(List.of(), 1);

    public TableLayout {
        fixed = List.copyOf(fixed);
    }

    /**
     * Columns in a fixed order under a header that is not read. A file whose first line names those
     * columns (one that was downloaded here and corrected) is read by names all the same.
     */
    public static TableLayout fixed(List<String> columns, int headerLines) {
        return new TableLayout(columns, headerLines);
    }

    boolean namedBy(List<String> firstLine) {
        return fixed.isEmpty() || firstLine.containsAll(fixed);
    }
}
