package org.costellazioni.kernel;

import java.util.ArrayList;
import java.util.List;

/** The character between two cells of a line of text, and how a line is cut at it. */
public enum Delimiter {
    SEMICOLON(';'),
    COMMA(','),
    TAB('\t'),
    /** Each line is one cell. */
    LINE_END('\n');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    /** The cells of a line, or what is wrong with its quotation marks. */
    public sealed interface Cut {
        record Whole(List<String> cells) implements Cut {}

        /** A quoted cell goes on after the end of the line. */
        record Open() implements Cut {}

        /**
         * Something follows a closing quotation mark.
         *
         * @param cells with what follows, as if the quotation went on
         */
        record Stray(List<String> cells) implements Cut {}
    }

    /** The one that stands most often in a header outside quotation marks; none is {@link #LINE_END}. */
    public static Delimiter detect(String header) {
        Delimiter best = LINE_END;
        int most = 0;
        for (Delimiter candidate : values()) {
            int found = candidate.count(header);
            if (found > most) {
                best = candidate;
                most = found;
            }
        }
        return best;
    }

    private int count(String line) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == character ? 1 : 0;
        }
        return found;
    }

    /** Cuts a line; a quotation mark counts only where a cell begins, and is written twice inside. */
    public Cut cut(String line) {
        List<String> cells = new ArrayList<>();
        boolean stray = false;
        int at = 0;
        while (true) {
            int open = opening(line, at);
            int end;
            if (open < 0) {
                end = next(line, at);
                cells.add(line.substring(at, end).strip());
            } else {
                int close = closing(line, open + 1);
                if (close < 0) {
                    return stray ? new Cut.Stray(cells) : new Cut.Open();
                }
                end = next(line, close + 1);
                String after = line.substring(close + 1, end);
                stray |= !after.isBlank();
                String quoted = line.substring(open + 1, close).replace("\"\"", "\"");
                cells.add((quoted + after).strip());
            }
            if (end == line.length()) {
                return stray ? new Cut.Stray(cells) : new Cut.Whole(cells);
            }
            at = end + 1;
        }
    }

    /** Where the cell's opening quotation mark stands; -1 when the cell is not quoted. */
    private int opening(String line, int from) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i < line.length() && line.charAt(i) == '"' ? i : -1;
    }

    private static int closing(String line, int from) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 2)) {
            if (i + 1 >= line.length() || line.charAt(i + 1) != '"') {
                return i;
            }
        }
        return -1;
    }

    private int next(String line, int from) {
        int found = line.indexOf(character, from);
        return found < 0 ? line.length() : found;
    }
}
