package org.costellazioni.intake.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells written as delimited text that a spreadsheet opens without harm: one that begins like a
 * formula gets an apostrophe, which {@link #plain} takes off when the file comes back.
 */
public final class CsvCells {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCells() {}

    /** The cells as a line of a semicolon-separated file, without its end. */
    public static String line(List<String> cells) {
        return join(cells.stream().map(CsvCells::harmless).toList());
    }

    static String join(List<String> cells) {
        return cells.stream().map(CsvCells::quoted).collect(Collectors.joining(";"));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The cell as it was before {@link #line} made it harmless. */
    public static String plain(String cell) {
        boolean guarded = cell.length() > 1
                && cell.charAt(0) == '\''
                && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
