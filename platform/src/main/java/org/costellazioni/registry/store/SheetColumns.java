package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.lists.SelectedFields;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sheet's columns: read from a row, or written as arrays that PostgreSQL unfolds into rows. */
final class SheetColumns {

    /** All columns of the sheet of {@code registry_actors a}, separated by commas. */
    static final String SELECTED = listed("%3$s");

    static final String NAMES = listed("%1$s");

    /** An array of texts for each column, as named parameters, for {@code unnest}. */
    static final String ARRAYS = listed(":%1$s::text[]");

    /** The texts of record {@code r} as columns, with what stands for an absent list or flag. */
    static final String GIVEN = listed("%2$s");

    static final String SET = listed("%1$s = %2$s");

    private SheetColumns() {}

    private static String listed(String format) {
        return Arrays.stream(ActorField.values())
                .map(field -> format.formatted(
                        field.column(), given(field), SelectedFields.selected(field)))
                .collect(Collectors.joining(", "));
    }

    private static String given(ActorField field) {
        String text = "r." + field.column();
        return switch (field.shape()) {
            case TEXT -> text;
            case LIST -> "coalesce(string_to_array(" + text + ", chr(10)), '{}')";
            case FLAG -> "coalesce(" + text + "::boolean, false)";
            case DATE, NUMBER, ID -> text + "::" + field.shape().type();
        };
    }

    /** What each sheet says in each column; an empty array, which unfolds to nulls, if none says anything. */
    static Map<String, String[]> arrays(List<ActorSheet> sheets) {
        Map<String, String[]> arrays = new HashMap<>();
        for (ActorField field : ActorField.values()) {
            String[] texts = sheets.stream()
                    .map(sheet -> sheet.has(field) ? text(sheet, field) : null)
                    .toArray(String[]::new);
            boolean said = Arrays.stream(texts).anyMatch(Objects::nonNull);
            arrays.put(field.column(), said ? texts : new String[0]);
        }
        return arrays;
    }

    private static @Nullable String text(ActorSheet sheet, ActorField field) {
        return field.shape() == ActorField.Shape.LIST
                ? String.join("\n", sheet.list(field))
                : sheet.text(field).orElse(null);
    }

    static ActorSheet read(Row row) throws SQLException {
        return SelectedFields.read(row, List.of(ActorField.values()));
    }
}
