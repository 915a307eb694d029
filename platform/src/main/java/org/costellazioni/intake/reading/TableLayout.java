package org.costellazioni.intake.reading;

import org.costellazioni.kernel.Delimiter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Where the names of the columns come from.
 *
 * @param fixed the columns in their order; empty when a line of the file names them
 * @param headerLines lines above the first row, of a file with fixed columns
 * @param headings names that files of this sort use for their columns, normalized; may be empty
 * @param headerLine number of the line that names the columns, from 1, as somebody said; 0 to look for it
 * @param delimiter between two cells of a line of text, as somebody said; null to find it out
 */
public record TableLayout(
        List<String> fixed,
        int headerLines,
        Set<String> headings,
        int headerLine,
        @Nullable Delimiter delimiter) {

    /** A line of the file names the columns, whatever their names. */
    public static final TableLayout NAMED = named(Set.of());

    public TableLayout {
        fixed = List.copyOf(fixed);
        headings = Set.copyOf(headings);
    }

    /** A line of the file names the columns, mostly as such files do. */
    public static TableLayout named(Set<String> headings) {
        return new TableLayout(List.of(), 1, headings, 0, null);
    }

    /**
     * Columns in a fixed order under a header that is not read. A file whose first line names those
     * columns (one that was downloaded here and corrected) is read by names all the same.
     */
    public static TableLayout fixed(List<String> columns, int headerLines) {
        return new TableLayout(columns, headerLines, Set.of(), 0, null);
    }

    /** The same with what somebody says who has seen the file; 0 and null say nothing. */
    public TableLayout told(int headerLine, @Nullable Delimiter delimiter) {
        return new TableLayout(fixed, headerLines, headings, headerLine, delimiter);
    }

    boolean namedBy(List<String> firstLine) {
        return fixed.isEmpty() || firstLine.containsAll(fixed);
    }

    /** Whether files of this sort use the name, as written, for a column. */
    boolean knows(String written) {
        return headings.contains(ColumnName.normalize(written));
    }
}
