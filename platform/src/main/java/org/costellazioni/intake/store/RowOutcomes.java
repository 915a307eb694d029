package org.costellazioni.intake.store;

import org.costellazioni.database.Row;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.lists.OutcomeEntry;
import org.costellazioni.intake.rules.RowState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The table {@code intake_outcomes}; rows are never changed. */
@Repository
public class RowOutcomes {

    private final JdbcClient jdbc;

    RowOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of several rows of one line, the first is kept. */
    public void insert(ImportId id, List<RowOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into intake_outcomes (import_id, line, outcome, name, actor_id, row_id)
                        select :import, o.line, o.outcome, o.name, o.actor_id, o.row_id
                        from unnest(:lines::bigint[], :ends::text[], :names::text[], :actors::uuid[],
                          :rows::uuid[]) as o (line, outcome, name, actor_id, row_id)
                        on conflict do nothing
                        """)
                .param("import", id)
                .param("lines", outcomes.stream().map(RowOutcome::line).toArray(Long[]::new))
                .param(
                        "ends",
                        outcomes.stream().map(one -> one.end().name()).toArray(String[]::new))
                .param("names", outcomes.stream().map(RowOutcome::name).toArray(String[]::new))
                .param("actors", outcomes.stream().map(RowOutcome::actor).toArray(UUID[]::new))
                .param("rows", outcomes.stream().map(RowOutcome::row).toArray(UUID[]::new))
                .update();
    }

    /** How many rows of an import stand in each state today; states without rows are absent. */
    public Map<RowState, Long> count(ImportId id) {
        return counted(jdbc.sql("select state, count(*) as rows from (" + OutcomeEntry.STATES
                        + ") s group by state")
                .param("import", id));
    }

    /** The same of the rows that an import brought to the queue, whether its outcomes are kept or not. */
    public Map<RowState, Long> countQueued(ImportId id) {
        return counted(jdbc.sql("""
                        select case d.decision when 'SAME' then 'RECOGNIZED' when 'NEW' then 'NEW'
                            when 'DISCARDED' then 'LEFT_OUT' else 'WAITING' end as state, count(*) as rows
                        from intake_undecided_rows r
                        left join intake_row_decisions d
                          on d.territory_id = r.territory_id and d.row_id = r.id
                        where r.import_id = :import group by 1
                        """).param("import", id));
    }

    private static Map<RowState, Long> counted(JdbcClient.StatementSpec statement) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        statement
                .query(Row.each(
                        row -> Map.entry(row.one("state", RowState.class), row.count("rows"))))
                .list()
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Forgets those of imports that ended before a moment, at most so many; answers how many. */
    public int deleteBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from intake_outcomes where ctid = any(array(
                          select o.ctid from intake_outcomes o
                          join intake_imports i on i.territory_id = o.territory_id and i.id = o.import_id
                          where i.finished_at < :before
                          order by o.import_id, o.line limit :most))
                        """).param("before", before).param("most", most).update();
    }
}
