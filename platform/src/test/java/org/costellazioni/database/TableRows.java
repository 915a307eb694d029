package org.costellazioni.database;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every row of every table, as texts: what one version keeps and the next must still have. Generated
 * columns are left out, for they follow from the others.
 *
 * @param tables by their names; each row by the names of its columns
 */
record TableRows(Map<String, List<Map<String, @Nullable String>>> tables) {

    private static final String TABLES = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = ''
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
            group by c.relname
            """;

    static TableRows of(Connection connection) throws SQLException {
        Map<String, List<Map<String, @Nullable String>>> tables = new TreeMap<>();
        for (Map<String, @Nullable String> table : query(connection, TABLES)) {
            String name = String.valueOf(table.get("relname"));
            tables.put(name, query(connection, "select " + table.get("columns") + " from " + name));
        }
        return new TableRows(tables);
    }

    /** The rows that a query answers with. */
    static List<Map<String, @Nullable String>> query(Connection connection, String sql)
            throws SQLException {
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Map<String, @Nullable String> row = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnName(i), rows.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }
}
