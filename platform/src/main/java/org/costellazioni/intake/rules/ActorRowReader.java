package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.CsvCells;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.CellRules.Judged;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads rows of one file: the cells, each under its rule, in the order of the fields. */
public final class ActorRowReader {

    private final ActorFormat format;
    private final ColumnMapping mapping;
    private final KnownWords functioning;

    /** @param functioning the territory's levels of functioning of networks */
    public ActorRowReader(ActorFormat format, ColumnMapping mapping, KnownWords functioning) {
        this.format = format;
        this.mapping = mapping;
        this.functioning = functioning;
    }

    /** What came of a row. */
    public sealed interface Reading {
        record Understood(ActorRow row) implements Reading {}

        record Refused(Rejection rejection) implements Reading {}
    }

    public Reading read(Cells cells) {
        Map<ListField, String> values = new EnumMap<>(ListField.class);
        for (Map.Entry<ListField, Integer> column : mapping.columns().entrySet()) {
            ListField field = column.getKey();
            String cell = CsvCells.plain(cells.values().get(column.getValue()));
            if (cell.isBlank() || (field.ofNetworks() && !network(values))) {
                continue;
            }
            switch (judge(field, cell)) {
                case Judged.Good good -> values.put(field, good.value());
                case Judged.Bad bad -> {
                    return refused(cells, bad.reason(), bad.arguments().toArray(String[]::new));
                }
            }
            if (field == ListField.NAME) {
                values.put(ListField.ORIGINAL_NAME, cell.strip());
            }
        }
        return complete(cells, values);
    }

    /** The kind stands before all that only networks have, whatever the order of the columns. */
    private static boolean network(Map<ListField, String> values) {
        return "network".equals(values.get(ListField.KIND));
    }

    private Judged judge(ListField field, String cell) {
        Judged judged = CellRules.judge(field, cell);
        return field == ListField.NETWORK_FUNCTIONING && judged instanceof Judged.Good
                ? functioning
                        .code(cell)
                        .<Judged>map(Judged.Good::new)
                        .orElseGet(() -> Judged.bad(
                                RejectReason.WORD_NOT_LISTED,
                                field.column(),
                                cell.strip(),
                                functioning.told()))
                : judged;
    }

    private Reading complete(Cells cells, Map<ListField, String> values) {
        Optional<ListField> missing = format.required().stream()
                .filter(field -> !values.containsKey(field))
                .findFirst();
        if (missing.isPresent()) {
            return refused(cells, RejectReason.MISSING_VALUE, missing.get().column());
        }
        if (values.containsKey(ListField.LATITUDE) != values.containsKey(ListField.LONGITUDE)) {
            return refused(cells, RejectReason.MISSING_VALUE, "lat, lon");
        }
        if (!mapping.fivePerMille().isEmpty()) {
            values.put(ListField.FIVE_PER_MILLE, fivePerMille(cells));
        }
        return new Reading.Understood(new ActorRow(cells.line(), cells.original(), values));
    }

    private String fivePerMille(Cells cells) {
        return mapping.fivePerMille().entrySet().stream()
                .filter(column -> !cells.values().get(column.getValue()).isBlank())
                .map(column -> column.getKey() + "=" + cells.values().get(column.getValue()))
                .collect(Collectors.joining("|"));
    }

    private static Reading refused(Cells cells, RejectReason reason, String... arguments) {
        return new Reading.Refused(Rejection.of(cells.line(), cells.original(), reason, arguments));
    }
}
