package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.Delimiter;
import org.costellazioni.kernel.Delimiter.Cut;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a list say who was present.
 *
 * @param name index of the column with names; -1 when there is none
 * @param code index of the column with fiscal codes; -1 when there is none
 * @param headed whether the first line names the columns
 */
record AttendanceColumns(Delimiter delimiter, int name, int code, boolean headed) {

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
    static final AttendanceColumns UNNAMED =
            new AttendanceColumns(Delimiter.LINE_END, -1, -1, false);

    /** What the first line says; empty when it has several columns and none that we know. */
    static Optional<AttendanceColumns> of(String firstLine) {
        Delimiter delimiter = Delimiter.detect(firstLine);
        List<String> cells = cells(delimiter, firstLine).orElse(List.of(firstLine)).stream()
                .map(AttendanceColumns::plain)
                .toList();
        int name = firstOf(cells, NAMES);
        int code = firstOf(cells, CODES);
        if (name >= 0 || code >= 0) {
            return Optional.of(new AttendanceColumns(delimiter, name, code, true));
        }
        return delimiter == Delimiter.LINE_END ? Optional.of(UNNAMED) : Optional.empty();
    }

    /** Who the line says was present; empty when its quotation marks make no sense. */
    Optional<AttendanceEntry> entry(int number, String line) {
        return cells(delimiter, line).map(cells -> entry(number, cells));
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

    /** Text after a closing quotation mark is taken as part of the cell: lists are written by hand. */
    private static Optional<List<String>> cells(Delimiter delimiter, String line) {
        return switch (delimiter.cut(line)) {
            case Cut.Whole(List<String> cells) -> Optional.of(cells);
            case Cut.Stray(List<String> cells) -> Optional.of(cells);
            case Cut.Open() -> Optional.empty();
        };
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
}
