package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.CsvCells;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.CellRules.Judged;
import org.costellazioni.registry.ActorLine;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads rows of one file: the cells, each under its rule, in the order of the fields. */
public final class ActorRowReader {

    private final ActorFormat format;
    private final List<Column> columns;
    private final Map<String, Integer> fivePerMille;

    /** @param words the words of a vocabulary of the territory, by its name */
    public ActorRowReader(
            ActorFormat format, ColumnMapping mapping, Function<String, TermMatcher> words) {
        this.format = format;
        this.columns = mapping.columns().entrySet().stream()
                .map(column -> column(column.getKey(), column.getValue(), words))
                .toList();
        this.fivePerMille = mapping.fivePerMille();
    }

    /**
     * A column that is read.
     *
     * @param words what its cells may hold; null for anything
     */
    private record Column(
            ListField field, int index, @Nullable TermMatcher words) {}

    private static Column column(
            ListField field, int index, Function<String, TermMatcher> vocabularies) {
        String vocabulary = field.vocabulary();
        return new Column(field, index, vocabulary == null ? null : vocabularies.apply(vocabulary));
    }

    /** What came of a row. */
    public sealed interface Reading {
        record Understood(ActorRow row) implements Reading {}

        record Refused(Rejection rejection) implements Reading {}
    }

    public Reading read(Cells cells) {
        @Nullable String[] values = new String[ListField.values().size()];
        for (Column column : columns) {
            ListField field = column.field();
            String cell = CsvCells.plain(cells.values().get(column.index()));
            if (cell.isBlank() || (field.ofNetworks() && !network(values))) {
                continue;
            }
            switch (judge(column, cell)) {
                case Judged.Good good -> values[field.ordinal()] = good.value();
                case Judged.Bad bad -> {
                    return refused(cells, bad.reason(), bad.arguments().toArray(String[]::new));
                }
            }
            if (field == ListField.NAME) {
                values[ListField.ORIGINAL_NAME.ordinal()] = cell.strip();
            }
        }
        return complete(cells, values);
    }

    /** The kind stands before all that only networks have, whatever the order of the columns. */
    private static boolean network(@Nullable String[] values) {
        return ActorLine.NETWORK.equals(values[ListField.KIND.ordinal()]);
    }

    private static Judged judge(Column column, String cell) {
        Judged judged = CellRules.judge(column.field(), cell);
        return column.words() != null && judged instanceof Judged.Good(String written)
                ? CellRules.inWords(column.field(), written, column.words())
                : judged;
    }

    private Reading complete(Cells cells, @Nullable String[] values) {
        Optional<ListField> missing = format.required().stream()
                .filter(field -> values[field.ordinal()] == null)
                .findFirst();
        if (missing.isPresent()) {
            return refused(cells, RejectReason.MISSING_VALUE, missing.get().column());
        }
        boolean north = values[ListField.LATITUDE.ordinal()] != null;
        boolean east = values[ListField.LONGITUDE.ordinal()] != null;
        if (north != east) {
            return refused(cells, RejectReason.MISSING_VALUE, "lat, lon");
        }
        if (!fivePerMille.isEmpty()) {
            values[ListField.FIVE_PER_MILLE.ordinal()] = fivePerMille(cells);
        }
        return new Reading.Understood(new ActorRow(cells.line(), cells.original(), told(values)));
    }

    private static Map<ListField, String> told(@Nullable String[] values) {
        Map<ListField, String> told = new HashMap<>();
        for (ListField field : ListField.values()) {
            String value = values[field.ordinal()];
            if (value != null) {
                told.put(field, value);
            }
        }
        return told;
    }

    private String fivePerMille(Cells cells) {
        return fivePerMille.entrySet().stream()
                .filter(column -> !cells.values().get(column.getValue()).isBlank())
                .map(column -> column.getKey() + "=" + cells.values().get(column.getValue()))
                .collect(Collectors.joining("|"));
    }

    private static Reading refused(Cells cells, RejectReason reason, String... arguments) {
        return new Reading.Refused(Rejection.of(cells.line(), cells.original(), reason, arguments));
    }
}
