package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.CsvCells;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.reading.TableLayout;
import org.costellazioni.intake.rules.CellRules.Judged;
import org.costellazioni.kernel.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads rows of a file of ties, or of networks with their members. */
public final class TieRowReader {

    private static final int MOST_WEIGHT = 1_000_000;

    private final Map<TieField, Integer> columns;

    private TieRowReader(Map<TieField, Integer> columns) {
        this.columns = columns;
    }

    /** What came of a row. */
    public sealed interface Reading {
        record Understood(TieRow row) implements Reading {}

        record Refused(Rejection rejection) implements Reading {}
    }

    /** How files of ties are laid out. */
    public static TableLayout layout() {
        return TableLayout.named(TieField.headings());
    }

    /** A reader for these columns; refused when one of the two ends has none. */
    public static Outcome<TieRowReader> of(List<String> columns) {
        Map<TieField, Integer> found = new EnumMap<>(TieField.class);
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            TieField.named(columns.get(i)).ifPresent(field -> found.putIfAbsent(field, index));
        }
        for (TieField end : List.of(TieField.FROM, TieField.TO)) {
            if (!found.containsKey(end)) {
                return Outcome.refused(FileRefusal.of(
                        FileRefusal.Kind.MISSING_COLUMN, end.column(), String.join(", ", columns)));
            }
        }
        return Outcome.done(new TieRowReader(found));
    }

    public Reading read(Cells cells) {
        for (TieField field : List.of(TieField.FROM, TieField.TO)) {
            if (cell(cells, field).isEmpty()) {
                return refused(cells, RejectReason.MISSING_VALUE, field.column());
            }
        }
        for (TieField field : List.of(TieField.SINCE, TieField.UNTIL)) {
            if (!cell(cells, field).isEmpty() && date(cells, field) == null) {
                return refused(cells, RejectReason.WRONG_DATE, field.column(), cell(cells, field));
            }
        }
        String weight = cell(cells, TieField.WEIGHT);
        if (!weight.isEmpty() && !weight.matches("[1-9]\\d{0,5}")) {
            return refused(cells, RejectReason.WRONG_NUMBER, TieField.WEIGHT.column(), weight);
        }
        return new Reading.Understood(new TieRow(
                cell(cells, TieField.FROM),
                cell(cells, TieField.TO),
                cell(cells, TieField.KIND),
                cell(cells, TieField.ROLE),
                date(cells, TieField.SINCE),
                date(cells, TieField.UNTIL),
                weight.isEmpty() ? 1 : Math.min(MOST_WEIGHT, Integer.parseInt(weight)),
                cell(cells, TieField.PROOF),
                CellRules.isYes(cell(cells, TieField.RESERVED))));
    }

    private String cell(Cells cells, TieField field) {
        Integer index = columns.get(field);
        return index == null ? "" : CsvCells.plain(cells.values().get(index)).strip();
    }

    private @Nullable LocalDate date(Cells cells, TieField field) {
        return CellRules.date(field.column(), cell(cells, field)) instanceof Judged.Good good
                ? LocalDate.parse(good.value())
                : null;
    }

    private static Reading refused(Cells cells, RejectReason reason, String... arguments) {
        return new Reading.Refused(Rejection.of(cells.line(), cells.original(), reason, arguments));
    }
}
