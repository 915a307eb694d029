package org.costellazioni.house;

import org.costellazioni.TestTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Looks into every column of every table, as a territory sees it, for something that was typed. */
@Component
class MarkedColumns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MarkedColumns(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Where a text stands, whatever the case of its letters: {@code table.column}, with how often. */
    Map<String, Long> of(TestTerritory territory, String text) {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Long> found = new TreeMap<>();
            for (Column column : columns()) {
                long often = often(column, text);
                if (often > 0) {
                    found.put(column.table + "." + column.name, often);
                }
            }
            return found;
        })));
    }

    private record Column(String table, String name, String type) {}

    private List<Column> columns() {
        return new ArrayList<>(jdbc.sql("""
                        select c.oid::regclass::text as "table", a.attname as name,
                          format_type(a.atttypid, null) as type
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p')
                          and n.nspname not in ('pg_catalog', 'information_schema')
                          and n.nspname not like 'pg_temp%'
                          and has_table_privilege(c.oid, 'select')
                          and a.attnum > 0 and not a.attisdropped
                          and format_type(a.atttypid, null)
                            ~ '^(text|character|character varying|citext|name|jsonb?|bytea|tsvector|xml)'
                        order by 1, 2
                        """)
                .query((row, number) -> new Column(
                        row.getString("table"), row.getString("name"), row.getString("type")))
                .list());
    }

    private long often(Column column, String text) {
        String within = column.type.equals("bytea")
                ? "position(convert_to(:text, 'UTF8') in \"" + column.name + "\") > 0"
                        + " or position(convert_to(initcap(:text), 'UTF8') in \"" + column.name
                        + "\") > 0"
                : "\"" + column.name + "\"::text ilike '%' || :text || '%'";
        return jdbc.sql("select count(*) from " + column.table + " where " + within)
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
