package org.costellazioni.intake.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a line that could not be read by its file's columns, as they stood there: for whoever
 * corrects it. Never refuses; a quote that is not closed ends with the line.
 */
public final class RoughCells {

    private static final String DELIMITERS = ";\t,|";

    private RoughCells() {}

    /** Cut where the likeliest delimiter stands outside quotes; the whole line when there is none. */
    public static List<String> of(String line) {
        List<String> best = List.of(line);
        for (char delimiter : DELIMITERS.toCharArray()) {
            List<String> cells = cut(line, delimiter);
            if (cells.size() > best.size()) {
                best = cells;
            }
        }
        return best;
    }

    private static List<String> cut(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char at = line.charAt(i);
            boolean doubled =
                    quoted && at == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (at == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (at == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(at);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
