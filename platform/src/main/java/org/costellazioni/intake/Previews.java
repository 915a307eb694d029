package org.costellazioni.intake;

import org.costellazioni.intake.reading.AreaTable;
import org.costellazioni.intake.reading.SourceRow;
import org.costellazioni.intake.reading.Table;
import org.costellazioni.intake.reading.Tables;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.kernel.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the beginning of a file. */
final class Previews {

    private static final int SHOWN_ROWS = 8;

    private Previews() {}

    static Outcome<Preview> of(Path file, ImportRequest request) throws IOException {
        if (request.kind() == ImportKind.AREAS) {
            return AreaTable.properties(file)
                    .map(properties -> new Preview(properties, List.of(), Map.of()));
        }
        return switch (Tables.open(file, request.layout())) {
            case Outcome.Refused<Table> refused -> Outcome.refused(refused.refusal());
            case Outcome.Done<Table> opened -> {
                try (Table table = opened.result()) {
                    yield Outcome.done(of(table));
                }
            }
        };
    }

    private static Preview of(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Optional<SourceRow> row = table.next();
        while (row.isPresent() && rows.size() < SHOWN_ROWS) {
            rows.add(
                    switch (row.get()) {
                        case SourceRow.Cells cells -> cells.values();
                        case SourceRow.Unreadable unreadable ->
                            List.of(unreadable.rejection().original());
                    });
            row = table.next();
        }
        Map<String, ListField> suggested = new HashMap<>();
        for (String column : table.columns()) {
            ListField.named(column)
                    .filter(field -> !suggested.containsValue(field))
                    .ifPresent(field -> suggested.put(column, field));
        }
        return new Preview(table.columns(), rows, suggested);
    }
}
