package org.costellazioni.intake.reading;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What every header must satisfy, whatever the file. */
final class Headers {

    /** Each column is asked about on a page, and no list of people has so many. */
    static final int MOST_COLUMNS = 200;

    private Headers() {}

    /**
     * Refuses a header of too many columns, and one that names a column twice, whose value counts would be
     * a guess; one that nobody needs gets a number the second time.
     */
    static Outcome<Table> accept(
            TableLayout layout, List<String> names, Function<List<String>, Table> table) {
        if (names.size() > MOST_COLUMNS) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.TOO_MANY_COLUMNS, MOST_COLUMNS));
        }
        Map<String, Integer> seen = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (String name : names) {
            int times =
                    name.isBlank() ? 1 : seen.merge(ColumnName.normalize(name), 1, Integer::sum);
            if (times > 1 && (layout.headings().isEmpty() || layout.knows(name))) {
                return Outcome.refused(FileRefusal.of(FileRefusal.Kind.DUPLICATE_COLUMN, name));
            }
            told.add(times > 1 ? name + " (" + times + ")" : name);
        }
        return Outcome.done(table.apply(told));
    }

    /** Whether a first cell belongs to a row and not to a header. */
    static boolean looksLikeFiscalCode(String cell) {
        String normal = FiscalCode.normalize(cell);
        return FiscalCode.check(normal) != FiscalCode.Check.WRONG_SHAPE;
    }
}
