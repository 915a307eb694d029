package org.costellazioni.registry.lists;

import org.costellazioni.database.Row;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Fields of a sheet as columns of a statement, and what a row says in them. */
public final class SelectedFields {

    private SelectedFields() {}

    /** Columns of {@code registry_actors a}, separated by commas. */
    public static String selected(List<ActorField> some) {
        return some.stream().map(SelectedFields::selected).collect(Collectors.joining(", "));
    }

    /** The driver writes a decimal now one way, now another: the server's way is one. */
    public static String selected(ActorField field) {
        String column = "a." + field.column();
        return field.shape() == ActorField.Shape.NUMBER
                ? column + "::text as " + field.column()
                : column;
    }

    /** What a row that selected these fields says in them. */
    public static ActorSheet read(Row row, List<ActorField> some) throws SQLException {
        EnumMap<ActorField, String> fields = new EnumMap<>(ActorField.class);
        for (ActorField field : some) {
            String text = text(row, field);
            if (text != null) {
                fields.put(field, text);
            }
        }
        return new ActorSheet(fields);
    }

    private static @Nullable String text(Row row, ActorField field) throws SQLException {
        return switch (field.shape()) {
            case LIST -> String.join("\n", row.texts(field.column()));
            case FLAG -> row.flag(field.column()) ? "true" : null;
            case TEXT, DATE, NUMBER, ID -> row.textOrNull(field.column());
        };
    }
}
