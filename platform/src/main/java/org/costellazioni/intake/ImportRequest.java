package org.costellazioni.intake;

import org.costellazioni.intake.reading.TableLayout;
import org.costellazioni.intake.rules.ActorFormat;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.TermChoices;
import org.costellazioni.intake.rules.TieRowReader;
import org.costellazioni.kernel.Delimiter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody asks of a file.
 *
 * @param format code of an {@link ActorFormat} for actors, {@code csv} or {@code geojson} otherwise
 * @param options for areas {@code name} and {@code code}, the properties that hold them; for actors
 *     the chosen columns, {@code column.<written name>} to the field, by the usual names without any;
 *     what was chosen for words that no term has ({@link TermChoices}); {@code header-line} and {@code
 *     delimiter} where somebody said them
 */
public record ImportRequest(ImportKind kind, String format, Map<String, String> options) {

    private static final String COLUMN = "column.";
    private static final String HEADER_LINE = "header-line";
    private static final String DELIMITER = "delimiter";

    public ImportRequest {
        options = Map.copyOf(options);
    }

    /** Key of the message that names the list. */
    public String nameKey() {
        return "intake.source." + (kind == ImportKind.ACTORS ? format : kind.code());
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
        Map<String, String> chosen = new TreeMap<>(options);
        chosen.keySet().removeIf(key -> key.startsWith(COLUMN));
        columns.forEach((column, field) -> chosen.put(COLUMN + column, field.name()));
        return new ImportRequest(kind, format, chosen);
    }

    /** The same request with what was chosen for words that no term has. */
    public ImportRequest withTerms(TermChoices terms) {
        Map<String, String> chosen = new TreeMap<>(options);
        chosen.keySet().removeAll(terms().options().keySet());
        chosen.putAll(terms.options());
        return new ImportRequest(kind, format, chosen);
    }

    /** What was chosen for words that no term has. */
    public TermChoices terms() {
        return TermChoices.of(options);
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

    /**
     * The same request with what somebody says of the file who has seen it. The columns that were chosen
     * are forgotten: the file may have others now.
     *
     * @param headerLine the line that names the columns, from 1; 0 to look for it
     * @param delimiter between the cells of a line of text; null to find it out
     */
    public ImportRequest read(int headerLine, @Nullable Delimiter delimiter) {
        Map<String, String> told = new TreeMap<>(options);
        told.keySet().removeAll(List.of(HEADER_LINE, DELIMITER));
        told.keySet().removeIf(key -> key.startsWith(COLUMN));
        if (headerLine > 0) {
            told.put(HEADER_LINE, Integer.toString(headerLine));
        }
        if (delimiter != null) {
            told.put(DELIMITER, delimiter.name());
        }
        return new ImportRequest(kind, format, told);
    }

    /** The line that names the columns, as somebody said; 0 when it is looked for. */
    public int headerLine() {
        return Integer.parseInt(options.getOrDefault(HEADER_LINE, "0"));
    }

    /** What parts the cells of a line of text, as somebody said; null when it is found out. */
    public @Nullable Delimiter delimiter() {
        String told = options.get(DELIMITER);
        return told == null ? null : Delimiter.valueOf(told);
    }

    /** Where the file names its columns; not for areas. */
    public TableLayout layout() {
        TableLayout usual = kind == ImportKind.ACTORS
                ? ActorFormat.of(format).orElseThrow().layout()
                : TieRowReader.layout();
        return usual.told(headerLine(), delimiter());
    }
}
