package org.costellazioni.intake;

import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ListField;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody asks of a file.
 *
 * @param format code of an {@link ActorFormat} for actors, {@code csv} or {@code geojson} otherwise
 * @param options for areas {@code name} and {@code code}, the properties that hold them; for actors
 *     the chosen columns, {@code column.<written name>} to the field; empty means by the usual names
 */
public record ImportRequest(ImportKind kind, String format, Map<String, String> options) {

    private static final String COLUMN = "column.";

    public ImportRequest {
        options = Map.copyOf(options);
    }

    public static ImportRequest actors(ActorFormat format) {
        return new ImportRequest(ImportKind.ACTORS, format.code(), Map.of());
    }

    public static ImportRequest of(ImportKind kind) {
        return new ImportRequest(kind, "csv", Map.of());
    }

    /**
     * Areas, with the properties that hold their name and code; an empty code property is none, an
     * empty layer is the file's name.
     */
    public static ImportRequest areas(String name, String code, String layer) {
        return new ImportRequest(
                ImportKind.AREAS, "geojson", Map.of("name", name, "code", code, "layer", layer));
    }

    /** The same request with columns chosen by hand. */
    public ImportRequest withColumns(Map<String, ListField> columns) {
        Map<String, String> chosen = new TreeMap<>();
        columns.forEach((column, field) -> chosen.put(COLUMN + column, field.name()));
        return new ImportRequest(kind, format, chosen);
    }

    /** The columns chosen by hand; empty when none were. */
    public Optional<Map<String, ListField>> columns() {
        Map<String, ListField> chosen = new TreeMap<>();
        options.forEach((key, value) -> {
            if (key.startsWith(COLUMN)) {
                chosen.put(key.substring(COLUMN.length()), ListField.valueOf(value));
            }
        });
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }
}
