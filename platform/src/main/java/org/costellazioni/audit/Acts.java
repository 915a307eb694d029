package org.costellazioni.audit;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The append-only table {@code audit_acts}. */
@Repository
class Acts {

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Act act, Instant at) {
        jdbc.sql("""
                        insert into audit_acts
                          (id, recorded_at, person_id, acting_for, identification, verb, subject, details)
                        values (:id, :at, :person, :actingFor, :identification, :verb, :subject, :details)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("at", at)
                .param("person", act.by().person())
                .param("actingFor", act.by().actingFor())
                .param("identification", act.by().identification().code())
                .param("verb", act.verb())
                .param("subject", act.subject())
                .param("details", text(act.details()))
                .update();
    }

    /** Acts of the transactions from (included) to before (excluded), in the order of the seals. */
    List<RecordedAct> between(long fromTransaction, long beforeTransaction, int most) {
        return jdbc.sql("""
                        select transaction, id, recorded_at, person_id, acting_for, identification,
                               verb, subject, details
                        from audit_acts
                        where transaction >= :from and transaction < :before
                        order by transaction, id
                        limit :most
                        """)
                .param("from", fromTransaction)
                .param("before", beforeTransaction)
                .param("most", most)
                .query(Row.each(Acts::act))
                .list();
    }

    /** The first transaction number that may still be under way: everything before it is settled. */
    long settledBefore() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** One {@code key=value} a line, keys in order, line breaks and backslashes escaped. */
    private static String text(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static RecordedAct act(Row row) throws SQLException {
        return new RecordedAct(
                row.count("transaction"),
                row.uuid("id"),
                row.instant("recorded_at"),
                row.uuidOrNull("person_id"),
                row.uuidOrNull("acting_for"),
                row.text("identification"),
                row.text("verb"),
                row.text("subject"),
                row.text("details"));
    }
}
