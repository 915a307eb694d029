package org.costellazioni.upkeep.undo;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.Identifier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What statements change about rows while an act is done, and the way back: the last first, each value by
 * itself, and only where it is still what the act made of it. What a person has changed since stays.
 */
@Repository
public class MovedRows {

    private static final String STATEMENT = """
            with moved as (%s returning to_jsonb(old) as was, to_jsonb(new) as became),
            written as (
              select upkeep_written(:movedTable::regclass, was) as was,
                upkeep_written(:movedTable::regclass, became) as became, coalesce(became, was) as whole
              from moved),
            differing as (
              select w.*, case when was is null then 'MADE' when became is null then 'GONE'
                else 'CHANGED' end as what,
                array(select key from jsonb_each(was) as v (key, value)
                  where became -> v.key is distinct from v.value) as columns
              from written w)
            insert into upkeep_moved_rows (act_id, step, table_name, row_key, was, became, moved_at)
            select :movedBy, (select coalesce(max(step), 0) + 1 from upkeep_moved_rows
                where act_id = :movedBy), :movedTable,
              (select jsonb_object_agg(k, whole -> k)
                from unnest(upkeep_key_columns(:movedTable::regclass)) as k),
              case what when 'GONE' then was
                when 'CHANGED' then (select jsonb_object_agg(c, was -> c) from unnest(columns) as c) end,
              case what when 'MADE' then jsonb_build_object('*', md5(became::text))
                when 'CHANGED' then
                  (select jsonb_object_agg(c, md5((became -> c)::text)) from unnest(columns) as c) end,
              :movedAt
            from differing where what <> 'CHANGED' or columns <> '{}'
            """;

    /** Stands between the values of a key, in the order of its columns. */
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final Clock clock;

    MovedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Rows that one statement treated alike, and what it takes to put them back. */
    private record Step(
            int number,
            String table,
            boolean made,
            boolean gone,
            List<String> keys,
            List<String> columns,
            List<String> rows) {

        /** {@code t.one = k.one and …}. */
        String sameRow() {
            return keys.stream()
                    .map(key -> "t.\"%1$s\" = k.\"%1$s\"".formatted(key))
                    .collect(Collectors.joining(" and "));
        }

        /** Rows by the columns of their key, of keys as statements tells them. */
        Set<Map<String, String>> named(List<String> rows) {
            return rows.stream()
                    .map(row -> {
                        String[] values = row.split(BETWEEN, -1);
                        Map<String, String> named = new HashMap<>();
                        for (int i = 0; i < values.length; i++) {
                            named.put(keys.get(i), values[i]);
                        }
                        return named;
                    })
                    .collect(Collectors.toSet());
        }

        private String each(String pattern, String between) {
            return columns.stream()
                    .map(column -> pattern.formatted(column))
                    .collect(Collectors.joining(between));
        }

        String back() {
            return made ? removal() : gone ? comingBack() : restoring();
        }

        /** A later act that found what this one had made will give back what this one had found. */
        String passedOn() {
            return """
                    with passed as (
                      select l.id, jsonb_object_agg(c.key, c.value) as was
                      from upkeep_moved_rows m
                      join upkeep_moved_rows l on l.territory_id = m.territory_id
                        and l.table_name = m.table_name and l.row_key = m.row_key
                        and l.act_id <> m.act_id and l.id > m.id and l.became is not null
                      cross join lateral jsonb_each(m.was) c
                      where m.act_id = :act and m.step = :step and m.became is not null
                        and md5((l.was -> c.key)::text) = m.became ->> c.key
                      group by l.id)
                    update upkeep_moved_rows l set was = l.was || p.was from passed p where p.id = l.id
                    """;
        }

        private String removal() {
            return """
                    delete from %1$s t using upkeep_moved_rows m
                    cross join lateral jsonb_populate_record(null::%1$s, m.row_key) k
                    where m.act_id = :act and m.step = :step and m.was is null and %2$s
                      and md5(upkeep_written(:table::regclass, to_jsonb(t))::text) = m.became ->> '*'
                    returning (select string_agg(value, chr(31) order by key)
                      from jsonb_each_text(m.row_key)) as moved_key
                    """.formatted(table, sameRow());
        }

        private String comingBack() {
            return """
                    insert into %1$s (%2$s) overriding system value
                    select %3$s from upkeep_moved_rows m
                    cross join lateral jsonb_populate_record(null::%1$s, m.was) w
                    where m.act_id = :act and m.step = :step and m.became is null
                    on conflict do nothing returning concat_ws(chr(31), %4$s) as moved_key
                    """.formatted(
                    table,
                    each("\"%s\"", ", "),
                    each("w.\"%s\"", ", "),
                    keys.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ")));
        }

        private String restoring() {
            String same = "md5((to_jsonb(t) -> '%1$s')::text) = m.became ->> '%1$s'";
            return """
                    update %1$s t set %2$s
                    from upkeep_moved_rows m
                    cross join lateral jsonb_populate_record(null::%1$s, m.row_key) k
                    cross join lateral jsonb_populate_record(null::%1$s, m.was) w
                    where m.act_id = :act and m.step = :step and %3$s and (%4$s)
                      and array(select jsonb_object_keys(m.was) order by 1) = :columns::text[]
                    returning (select string_agg(value, chr(31) order by key)
                      from jsonb_each_text(m.row_key)) as moved_key
                    """.formatted(
                    table,
                    each(
                            "\"%1$s\" = case when " + same + " then w.\"%1$s\" else t.\"%1$s\" end",
                            ", "),
                    sameRow(),
                    each(same, " or "));
        }
    }

    /**
     * Runs a statement that inserts, updates or deletes rows of a table, and keeps what it changes.
     *
     * @param statement ends where {@code returning} would follow
     * @param values of its named places
     * @return how many rows it changed
     */
    public int move(
            UUID act,
            String table,
            String statement,
            Map<String, ? extends @Nullable Object> values) {
        JdbcClient.StatementSpec spec = jdbc.sql(STATEMENT.formatted(statement));
        for (Map.Entry<String, ? extends @Nullable Object> value : values.entrySet()) {
            spec = spec.param(value.getKey(), plain(value.getValue()));
        }
        return spec.param("movedBy", act)
                .param("movedTable", table)
                .param("movedAt", clock.instant())
                .update();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Identifier id ? id.value() : value;
    }

    /** The rows that an act has moved, by their table, each by the columns of its key. */
    public Map<String, Set<Map<String, String>>> rows(UUID act) {
        PutBack moved = PutBack.empty();
        for (Step step : steps(act)) {
            moved = moved.and(step.table(), step.named(step.rows()), Set.of());
        }
        return moved.moved();
    }

    /** Puts back what an act moved, and forgets it. */
    public PutBack putBack(UUID act) {
        PutBack result = PutBack.empty();
        for (Step step : steps(act)) {
            jdbc.sql(step.passedOn())
                    .param("act", act)
                    .param("step", step.number())
                    .update();
            List<String> done = jdbc.sql(step.back())
                    .param("act", act)
                    .param("step", step.number())
                    .param("table", step.table())
                    .param("columns", step.columns().toArray(String[]::new))
                    .query(Row.each(row -> row.text("moved_key")))
                    .list();
            result = result.and(step.table(), step.named(step.rows()), step.named(done));
        }
        jdbc.sql("delete from upkeep_moved_rows where act_id = :act")
                .param("act", act)
                .update();
        return result;
    }

    private List<Step> steps(UUID act) {
        return jdbc.sql("""
                        select m.step, m.table_name, m.was is null as made, m.became is null as gone,
                          array(select jsonb_object_keys(m.row_key) order by 1) as keys,
                          array(select jsonb_object_keys(m.was) order by 1) as columns,
                          array_agg((select string_agg(value, chr(31) order by key)
                            from jsonb_each_text(m.row_key))) as rows
                        from upkeep_moved_rows m where m.act_id = :act
                        group by 1, 2, 3, 4, 5, 6 order by m.step desc, 6
                        """).param("act", act).query(Row.each(MovedRows::step)).list();
    }

    private static Step step(Row row) throws SQLException {
        return new Step(
                row.number("step"),
                row.text("table_name"),
                row.flag("made"),
                row.flag("gone"),
                row.texts("keys"),
                row.texts("columns"),
                row.texts("rows"));
    }

    /** Forgets rows of a table that were removed and said this of a column; answers how many. */
    public int forget(String table, String column, String value) {
        return jdbc.sql("""
                        delete from upkeep_moved_rows
                        where table_name = :table and became is null and was ->> :column = :value
                        """)
                .param("table", table)
                .param("column", column)
                .param("value", value)
                .update();
    }
}
