package org.costellazioni.registry.store;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The sheet's columns: read from a row, or written to JSON that PostgreSQL unfolds into rows. */
final class SheetColumns {

    /** All columns of the sheet of {@code registry_actors a}, separated by commas. */
    static final String SELECTED = listed("a.%1$s");

    static final String NAMES = listed("%1$s");

    /** The columns with their types, for {@code jsonb_to_recordset}. */
    static final String TYPED = listed("%1$s %2$s");

    /** The columns of record {@code r}, with what stands for an absent list or flag. */
    static final String GIVEN = listed("%3$s");

    static final String SET = listed("%1$s = %3$s");

    private SheetColumns() {}

    private static String listed(String format) {
        return Arrays.stream(ActorField.values())
                .map(field -> format.formatted(field.column(), field.shape().type(), given(field)))
                .collect(Collectors.joining(", "));
    }

    private static String given(ActorField field) {
        return switch (field.shape()) {
            case LIST -> "coalesce(r." + field.column() + ", '{}')";
            case FLAG -> "coalesce(r." + field.column() + ", false)";
            default -> "r." + field.column();
        };
    }

    /** The sheet as a JSON object of columns; lists become arrays. */
    static Map<String, Object> json(ActorSheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        sheet.fields()
                .forEach((field, text) -> json.put(
                        field.column(),
                        field.shape() == ActorField.Shape.LIST ? sheet.list(field) : text));
        return json;
    }

    static ActorSheet read(ResultSet row) throws SQLException {
        EnumMap<ActorField, String> fields = new EnumMap<>(ActorField.class);
        for (ActorField field : ActorField.values()) {
            String text = text(row, field);
            if (text != null) {
                fields.put(field, text);
            }
        }
        return new ActorSheet(fields);
    }

    private static @Nullable String text(ResultSet row, ActorField field) throws SQLException {
        return switch (field.shape()) {
            case LIST -> joined(row.getArray(field.column()));
            case FLAG -> row.getBoolean(field.column()) ? "true" : null;
            case TEXT, DATE, NUMBER, ID -> row.getString(field.column());
        };
    }

    private static @Nullable String joined(@Nullable Array array) throws SQLException {
        return array == null ? null : String.join("\n", (String[]) array.getArray());
    }
}
