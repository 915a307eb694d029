package org.costellazioni.intake.rules;

import org.costellazioni.intake.reading.ColumnName;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.kernel.Outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which column of a file says what. Columns that mean nothing to us are left out. */
public final class ColumnMapping {

    /** Columns of the 5 per mille list that are told as one field, in their order. */
    private static final Set<String> FIVE_PER_MILLE = Set.of(
            "volontariato",
            "asd",
            "ricerca_scientifica",
            "ricerca_sanitaria",
            "comuni",
            "beni_culturali",
            "enti_gestori_aree_protette",
            "numero_scelte",
            "importo_totale_eur");

    private final Map<ListField, Integer> columns;
    private final Map<String, Integer> fivePerMille;

    private ColumnMapping(Map<ListField, Integer> columns, Map<String, Integer> fivePerMille) {
        this.columns = columns;
        this.fivePerMille = fivePerMille;
    }

    /** The mapping that the names of the columns suggest. */
    public static Outcome<ColumnMapping> byName(ActorFormat format, List<String> columns) {
        Map<String, ListField> chosen = new HashMap<>();
        for (String column : columns) {
            ListField.named(column).ifPresent(field -> chosen.put(column, field));
        }
        return of(format, columns, chosen);
    }

    /** The mapping that somebody chose; of two columns for one field the first counts. */
    public static Outcome<ColumnMapping> of(
            ActorFormat format, List<String> columns, Map<String, ListField> chosen) {
        Map<ListField, Integer> indexes = new TreeMap<>();
        Map<String, Integer> extra = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            ListField field = chosen.get(columns.get(i));
            String name = ColumnName.normalize(columns.get(i));
            if (field != null) {
                indexes.putIfAbsent(field, i);
            } else if (format == ActorFormat.CINQUE_PER_MILLE && FIVE_PER_MILLE.contains(name)) {
                extra.put(name, i);
            }
        }
        Optional<ListField> missing = format.required().stream()
                .filter(field -> !indexes.containsKey(field))
                .findFirst();
        return missing.isPresent()
                ? Outcome.refused(missingColumn(missing.get(), columns))
                : Outcome.done(new ColumnMapping(indexes, extra));
    }

    private static FileRefusal missingColumn(ListField field, List<String> columns) {
        List<String> found = new ArrayList<>(columns);
        found.removeIf(String::isBlank);
        String shown = String.join(", ", found);
        return FileRefusal.of(
                FileRefusal.Kind.MISSING_COLUMN,
                field.column(),
                shown.length() > 300 ? shown.substring(0, 300) + "…" : shown);
    }

    /** The index of each field's column, in the order of the fields. */
    Map<ListField, Integer> columns() {
        return columns;
    }

    Map<String, Integer> fivePerMille() {
        return fivePerMille;
    }
}
