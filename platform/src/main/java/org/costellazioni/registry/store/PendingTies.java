package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.registry.declared.PendingTie.Matter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ties that wait for a word: declared by one side, or asked to be taken back. */
@Repository
public class PendingTies {

    private static final String SEEN = "select t.source_id = v.id as outgoing, "
            + TieRows.COLUMNS
            + ActorReading.LINE
            + ", v.id as own_id, v.slug as own_slug, v.name as own_name, ";

    private static final String ENDS = """
            join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            join registry_actors v on v.territory_id = t.territory_id and v.id in (t.source_id, t.target_id)
            join registry_actors a on a.territory_id = t.territory_id
              and a.id = case when t.source_id = v.id then t.target_id else t.source_id end
            """ + ActorReading.WITH_AREA;

    private static final String DECLARED =
            SEEN + """
            'DECLARED' as matter, t.declared_for as speaker, t.awaits_since as pending_since
            from registry_ties t
            """ + ENDS + " where t.withdrawn_at is null and t.awaits is not null and ";

    private static final String WITHDRAWALS = SEEN + """
            'WITHDRAWAL' as matter, r.asked_for as speaker, r.asked_at as pending_since
            from registry_tie_withdrawal_requests r
            join registry_ties t on t.territory_id = r.territory_id and t.id = r.tie_id
              and t.withdrawn_at is null and t.awaits is null
            """ + ENDS + """
             where r.answered_at is null and
            """;

    private static final String OLDEST_FIRST = " order by pending_since, t.id";

    private final JdbcClient jdbc;

    PendingTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an actor that one side alone declared, the latest first, seen from the actor. */
    public List<PendingTie> declared(ActorId actor, boolean reservedToo, Ties.Kinds kinds) {
        return jdbc.sql(DECLARED
                        + " v.id = :actor and (t.public or :reservedToo)"
                        + " order by pending_since desc, t.id")
                .param("actor", actor)
                .param("reservedToo", reservedToo)
                .query(Row.each(row -> pending(row, kinds)))
                .list();
    }

    /** Those of an actor that somebody wants taken back, seen from the actor. */
    public List<PendingTie> withdrawals(ActorId actor, Ties.Kinds kinds) {
        return jdbc.sql(WITHDRAWALS + " v.id = :actor" + OLDEST_FIRST)
                .param("actor", actor)
                .query(Row.each(row -> pending(row, kinds)))
                .list();
    }

    /** All that waits for the word of these actors, seen from them. */
    public List<PendingTie> waitingFor(
            Matter matter, Collection<ActorId> actors, Ties.Kinds kinds) {
        String sql = matter == Matter.DECLARED
                ? DECLARED + " v.id = t.awaits and t.awaits = any(:actors)"
                : WITHDRAWALS + " v.id = r.asks and r.asks = any(:actors)";
        return jdbc.sql(sql + OLDEST_FIRST)
                .param("actors", actors.stream().map(ActorId::value).toArray(UUID[]::new))
                .query(Row.each(row -> pending(row, kinds)))
                .list();
    }

    /** All that has waited since before the moment, seen from whoever declared or asked. */
    public List<PendingTie> since(Matter matter, Instant before, Ties.Kinds kinds) {
        String sql = matter == Matter.DECLARED
                ? DECLARED + " v.id = t.declared_for and t.awaits_since < :before"
                : WITHDRAWALS + " v.id = r.asked_for and r.asked_at < :before";
        return jdbc.sql(sql + OLDEST_FIRST)
                .param("before", before)
                .query(Row.each(row -> pending(row, kinds)))
                .list();
    }

    private static PendingTie pending(Row row, Ties.Kinds kinds) throws SQLException {
        return new PendingTie(
                row.one("matter", Matter.class),
                TieRows.view(row, kinds),
                new PendingTie.End(
                        row.id("own_id", ActorId::new), row.text("own_slug"), row.text("own_name")),
                row.id("speaker", ActorId::new),
                row.instant("pending_since"));
    }
}
