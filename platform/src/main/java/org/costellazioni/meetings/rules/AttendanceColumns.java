package org.costellazioni.meetings.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a list say who was present.
 *
 * @param delimiter zero when each line is one cell
 * @param name index of the column with names; -1 when there is none
 * @param code index of the column with fiscal codes; -1 when there is none
 * @param headed whether the first line names the columns
 */
record AttendanceColumns(char delimiter, int name, int code, boolean headed) {

    private static final char NONE = '\0';
    private static final char[] DELIMITERS = {';', ',', '\t'};
    private static final Set<String> NAMES = Set.of(
            "denominazione",
            "nome",
            "ente",
            "organizzazione",
            "associazione",
            "realta",
            "soggetto");
    private static final Set<String> CODES = Set.of("codicefiscale", "cf", "codice");

    /** Each line is one cell: a name, or a code. */
    static final AttendanceColumns UNNAMED = new AttendanceColumns(NONE, -1, -1, false);

    /** What the first line says; empty when it has several columns and none that we know. */
    static Optional<AttendanceColumns> of(String firstLine) {
        char delimiter = delimiter(firstLine);
        List<String> cells = cut(firstLine, delimiter).orElse(List.of(firstLine)).stream()
                .map(AttendanceColumns::plain)
                .toList();
        int name = firstOf(cells, NAMES);
        int code = firstOf(cells, CODES);
        if (name >= 0 || code >= 0) {
            return Optional.of(new AttendanceColumns(delimiter, name, code, true));
        }
        return delimiter == NONE ? Optional.of(UNNAMED) : Optional.empty();
    }

    /** Who the line says was present; empty when its quotation marks make no sense. */
    Optional<AttendanceEntry> entry(int number, String line) {
        return cut(line, delimiter).map(cells -> entry(number, cells));
    }

    private AttendanceEntry entry(int number, List<String> cells) {
        if (!headed) {
            return AttendanceEntry.guessed(number, cells.getFirst());
        }
        String coded = cell(cells, code);
        return coded.isEmpty() && name >= 0
                ? AttendanceEntry.name(number, cell(cells, name))
                : AttendanceEntry.code(number, coded);
    }

    private static String cell(List<String> cells, int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    private static int firstOf(List<String> cells, Set<String> known) {
        for (int i = 0; i < cells.size(); i++) {
            if (known.contains(cells.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static char delimiter(String line) {
        char best = NONE;
        long most = 0;
        for (char candidate : DELIMITERS) {
            long found = line.chars().filter(c -> c == candidate).count();
            if (found > most) {
                best = candidate;
                most = found;
            }
        }
        return best;
    }

    /** Cells without their quotation marks, which count only around a whole cell. */
    private static Optional<List<String>> cut(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == delimiter && delimiter != NONE && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }
}
