package org.costellazioni.database;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the rows of a version leave out: tables without a row or filled by one city only, columns that
 * are never or always null, flags of one value, lists never or always empty, words of a check that no
 * row uses. A migration that forgets such a case would pass unseen.
 */
final class TableGaps {

    /** Tables that tell of the schema itself are left alone, generated columns too. */
    private static final String COLUMNS = """
            select c.relname, quote_ident(a.attname) as attname, format_type(a.atttypid, null) as type,
              a.attnotnull
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = ''
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and c.relname !~ '^database_'
            order by c.relname, a.attnum
            """;

    /** {@code CHECK ((kind = ANY (ARRAY['a'::text, 'b'::text])))}. */
    private static final String CHECKS = """
            select c.relname, quote_ident(a.attname) as attname, pg_get_constraintdef(k.oid) as definition
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid and c.relnamespace = 'public'::regnamespace
            join pg_attribute a on a.attrelid = c.oid and array[a.attnum] = k.conkey
            where k.contype = 'c' and pg_get_constraintdef(k.oid) ~ 'ANY \\(ARRAY'
            order by 1, 2
            """;

    private static final Pattern WORD = Pattern.compile("'([^']+)'::text");

    private final Connection connection;
    private final List<String> gaps = new ArrayList<>();

    private TableGaps(Connection connection) {
        this.connection = connection;
    }

    static List<String> of(LandedVersion version, Connection connection) throws SQLException {
        TableGaps found = new TableGaps(connection);
        Set<String> tables = new LinkedHashSet<>();
        for (Map<String, @Nullable String> column : TableRows.query(connection, COLUMNS)) {
            String table = text(column, "relname");
            if (tables.add(table)) {
                found.want(table, "true", table + " has no row");
            }
            found.look(table, column);
        }
        for (Map<String, @Nullable String> check : TableRows.query(connection, CHECKS)) {
            found.lookForWords(check);
        }
        found.gaps.addAll(found.texts(version.complete()));
        return found.gaps;
    }

    private void look(String table, Map<String, @Nullable String> column) throws SQLException {
        String name = text(column, "attname");
        String type = text(column, "type");
        if (name.equals("territory_id")) {
            want(
                    table,
                    "territory_id <> (select min(territory_id::text)::uuid from " + table + ")",
                    table + " is filled by one city only");
        }
        if (text(column, "attnotnull").equals("f")) {
            want(table, name + " is not null", table + "." + name + " is always null");
            want(table, name + " is null", table + "." + name + " is never null");
        }
        if (type.equals("boolean")) {
            want(table, name, table + "." + name + " is never true");
            want(table, "not " + name, table + "." + name + " is never false");
        }
        if (type.endsWith("[]")) {
            want(table, name + " <> '{}'", table + "." + name + " is always empty");
            want(table, name + " = '{}'", table + "." + name + " is never empty");
        }
    }

    private void want(String table, String condition, String otherwise) throws SQLException {
        if (texts("select 1 from " + table + " where " + condition + " limit 1").isEmpty()) {
            gaps.add(otherwise);
        }
    }

    private void lookForWords(Map<String, @Nullable String> check) throws SQLException {
        String table = text(check, "relname");
        String name = text(check, "attname");
        List<String> used = texts("select distinct " + name + " from " + table);
        WORD.matcher(text(check, "definition"))
                .results()
                .map(word -> word.group(1))
                .filter(word -> !used.contains(word))
                .forEach(word -> gaps.add(table + "." + name + " is never " + word));
    }

    private List<String> texts(String sql) throws SQLException {
        return TableRows.query(connection, sql).stream()
                .flatMap(row -> row.values().stream())
                .map(String::valueOf)
                .toList();
    }

    private static String text(Map<String, @Nullable String> row, String column) {
        return String.valueOf(row.get(column));
    }
}
