package org.costellazioni.upkeep.retention;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows of any table, as the territory at hand sees it, that are about one person. Names of tables and columns
 * come from the manifests, so from our own code; they are checked all the same, for they stand in the
 * statement.
 */
@Repository
class CopyRows {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;

    CopyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those in which a column of the table that holds data of persons is this person, or a text of theirs.
     *
     * @param own what tells the person in columns of text, in lower case: their address
     * @return each row as a JSON object of the columns that were named, and of its moments; a column that
     *     points to a person says only whether it is this one
     */
    List<String> of(PersonalData.Table table, PersonId person, List<String> own) {
        Map<String, String> types = types(name(table.name()));
        List<String> fields = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (String named : table.columns()) {
            column(name(named), types.getOrDefault(named, ""), fields, conditions);
        }
        types.entrySet().stream()
                .filter(type -> type.getValue().equals("timestamp with time zone"))
                .map(Map.Entry::getKey)
                .filter(column -> !table.columns().contains(column))
                .forEach(column -> fields.add(field(column)));
        if (conditions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select jsonb_strip_nulls(jsonb_build_object(%s))::text as row from %s where %s"
                                .formatted(
                                        String.join(", ", fields),
                                        table.name(),
                                        String.join(" or ", conditions)))
                .param("person", person)
                .param("own", own.toArray(String[]::new))
                .query(Row.each(row -> row.text("row")))
                .list();
    }

    /** Adds what the copy shows of a column, and when its row is the person’s. */
    private static void column(
            String column, String type, List<String> fields, List<String> conditions) {
        switch (type) {
            case "uuid" -> {
                fields.add("'%1$s', case when %1$s = :person then true end".formatted(column));
                conditions.add(column + " = :person");
            }
            case "text", "character varying" -> {
                fields.add(field(column));
                conditions.add("lower(%s) = any(:own)".formatted(column));
            }
            case "text[]" -> {
                fields.add(field(column));
                conditions.add("%s && cast(:own as text[])".formatted(column));
            }
            case "bytea", "" -> {
                // Sealed, or gone since.
            }
            default -> fields.add(field(column));
        }
    }

    private static String field(String column) {
        return "'%1$s', %1$s".formatted(column);
    }

    private Map<String, String> types(String table) {
        return jdbc
                .sql("""
                        select attname::text as name, format_type(atttypid, null) as type from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                        """)
                .param("table", table)
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("type")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
