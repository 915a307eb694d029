package org.costellazioni.intake.reading;

import org.costellazioni.site.lists.files.CsvFile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of delimited text: those of a spreadsheet's row as one line, and those that our own files made
 * harmless, as they were.
 */
public final class CsvCells {

    private CsvCells() {}

    static String join(List<String> cells) {
        return cells.stream().map(CsvCells::quoted).collect(Collectors.joining(";"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** The cell as it was before it got an apostrophe, since it begins like a formula. */
    public static String plain(String cell) {
        return cell.startsWith("'") && CsvFile.isLikeFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
