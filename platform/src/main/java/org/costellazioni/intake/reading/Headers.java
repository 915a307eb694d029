package org.costellazioni.intake.reading;

import org.costellazioni.kernel.FiscalCode;
import org.costellazioni.kernel.Outcome;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What every header must satisfy, whatever the file. */
final class Headers {

    private Headers() {}

    /** Refuses a header that names a column twice: whose value counts would be a guess. */
    static Outcome<Table> accept(List<String> names, Function<List<String>, Table> table) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isBlank() && !seen.add(ColumnName.normalize(name))) {
                return Outcome.refused(FileRefusal.of(FileRefusal.Kind.DUPLICATE_COLUMN, name));
            }
        }
        return Outcome.done(table.apply(names));
    }

    /** Whether a first cell belongs to a row and not to a header. */
    static boolean looksLikeFiscalCode(String cell) {
        String normal = FiscalCode.normalize(cell);
        return FiscalCode.check(normal) != FiscalCode.Check.WRONG_SHAPE;
    }
}
