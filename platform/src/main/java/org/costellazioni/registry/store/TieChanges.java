package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.rules.TieState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What persons did to ties; append-only. */
@Repository
public class TieChanges {

    private static final String SELECT = """
            select c.id, c.tie_id, c.what, c.changed_at, c.changed_by, c.changed_for,
              t.kind, t.source_id, t.target_id, t.declared_for,
              c.role_before, c.role_after, c.public_before, c.public_after, c.awaits_before,
              c.awaits_after, c.live_before, c.live_after,
              lower(c.period_before) as since_before, upper(c.period_before) - 1 as until_before,
              lower(c.period_after) as since_after, upper(c.period_after) - 1 as until_after,
              b.kind as proof_kind_before, b.path as path_before, b.label as label_before,
              a.kind as proof_kind_after, a.path as path_after, a.label as label_after
            from registry_tie_changes c
            join registry_ties t on t.territory_id = c.territory_id and t.id = c.tie_id
            join registry_proofs b on b.territory_id = c.territory_id and b.id = c.proof_before
            join registry_proofs a on a.territory_id = c.territory_id and a.id = c.proof_after
            where
            """;

    private final JdbcClient jdbc;
    private final Proofs proofs;

    TieChanges(JdbcClient jdbc, Proofs proofs) {
        this.jdbc = jdbc;
        this.proofs = proofs;
    }

    public void insert(TieChange change) {
        TieState.Facts before = change.before().facts();
        TieState.Facts after = change.after().facts();
        Map<Proof, UUID> known = proofs.ids(
                Stream.of(before.proof(), after.proof()).distinct().toList(), change.at());
        jdbc.sql("""
                        insert into registry_tie_changes (id, tie_id, what, changed_at, changed_by,
                          changed_for, role_before, role_after, period_before, period_after, proof_before,
                          proof_after, public_before, public_after, awaits_before, awaits_after,
                          live_before, live_after)
                        values (:id, :tie, :what, :at, :by, :side, :roleBefore, :roleAfter,
                          daterange(:sinceBefore::date, :untilBefore::date, '[]'),
                          daterange(:sinceAfter::date, :untilAfter::date, '[]'), :proofBefore,
                          :proofAfter, :openBefore, :openAfter, :awaitsBefore, :awaitsAfter,
                          :liveBefore, :liveAfter)
                        """)
                .param("id", change.id())
                .param("tie", change.before().id())
                .param("what", change.what().name())
                .param("at", change.at())
                .param("by", change.by())
                .param("side", change.side())
                .param("roleBefore", before.role())
                .param("roleAfter", after.role())
                .param("sinceBefore", before.from())
                .param("untilBefore", before.until())
                .param("sinceAfter", after.from())
                .param("untilAfter", after.until())
                .param("proofBefore", Objects.requireNonNull(known.get(before.proof())))
                .param("proofAfter", Objects.requireNonNull(known.get(after.proof())))
                .param("openBefore", before.open())
                .param("openAfter", after.open())
                .param("awaitsBefore", change.before().awaits())
                .param("awaitsAfter", change.after().awaits())
                .param("liveBefore", change.before().live())
                .param("liveAfter", change.after().live())
                .update();
    }

    /** What was done to a tie, the latest first. */
    public List<TieChange> of(UUID tie) {
        return jdbc.sql(SELECT + " c.tie_id = :tie order by c.changed_at desc, c.id desc")
                .param("tie", tie)
                .query(Row.each(TieChanges::change))
                .list();
    }

    public Optional<TieChange> find(UUID change) {
        return jdbc.sql(SELECT + " c.id = :change")
                .param("change", change)
                .query(Row.each(TieChanges::change))
                .optional();
    }

    public List<TieChange> find(Collection<UUID> some) {
        return jdbc.sql(SELECT + " c.id = any(:changes)")
                .param("changes", some.toArray(UUID[]::new))
                .query(Row.each(TieChanges::change))
                .list();
    }

    private static TieChange change(Row row) throws SQLException {
        return new TieChange(
                row.uuid("id"),
                row.one("what", TieChange.What.class),
                state(row, "_before"),
                state(row, "_after"),
                row.instant("changed_at"),
                row.idOrNull("changed_by", PersonId::new),
                row.idOrNull("changed_for", ActorId::new));
    }

    private static TieState state(Row row, String end) throws SQLException {
        return new TieState(
                row.uuid("tie_id"),
                new TieKind.Code(row.text("kind")),
                row.id("source_id", ActorId::new),
                row.id("target_id", ActorId::new),
                new TieState.Facts(
                        row.textOrNull("role" + end),
                        row.dayOrNull("since" + end),
                        row.dayOrNull("until" + end),
                        Proofs.proof(row, end),
                        row.flag("public" + end)),
                row.idOrNull("declared_for", ActorId::new),
                row.idOrNull("awaits" + end, ActorId::new),
                row.flag("live" + end));
    }
}
