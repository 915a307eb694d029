package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.upkeep.undo.MovedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Ties one by one, as they stand, those that wait and those that were taken back too. */
@Repository
public class TieStates {

    private static final String SELECT = """
            select t.id, t.kind, t.source_id, t.target_id, t.role, lower(t.period) as since,
              upper(t.period) - 1 as until, t.public, t.declared_for, t.awaits,
              t.withdrawn_at is null as live, p.kind as proof_kind, p.path, p.label
            from registry_ties t
            join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
            where
            """;

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final MovedRows moved;

    TieStates(JdbcClient jdbc, Proofs proofs, MovedRows moved) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.moved = moved;
    }

    /** The tie, which whoever else changes it waits for until this transaction's end. */
    public Optional<TieState> lock(UUID tie) {
        jdbc.sql("select id from registry_ties where id = :tie for update")
                .param("tie", tie)
                .query(row -> {});
        return find(tie);
    }

    public Optional<TieState> find(UUID tie) {
        return jdbc.sql(SELECT + " t.id = :tie")
                .param("tie", tie)
                .query(Row.each(TieStates::state))
                .optional();
    }

    /** The live ties that a proof proves. */
    public List<TieState> provedBy(UUID proof) {
        return jdbc.sql(SELECT + " t.proof_id = :proof and t.withdrawn_at is null order by t.id")
                .param("proof", proof)
                .query(Row.each(TieStates::state))
                .list();
    }

    /** A live tie, another one than this, that tells the same as it. */
    public Optional<UUID> same(TieState tie, boolean directed) {
        return jdbc.sql("""
                        select t.id from registry_ties t
                        join registry_proofs p on p.territory_id = t.territory_id and p.id = t.proof_id
                        where t.withdrawn_at is null
                          and t.id <> :tie and t.kind = :kind
                          and ((t.source_id = :source and t.target_id = :target)
                            or (not :directed and t.source_id = :target and t.target_id = :source))
                          and lower(t.period) is not distinct from :since::date
                          and p.kind = :proof and p.path = :path and p.label = :label
                        """)
                .param("tie", tie.id())
                .param("kind", tie.kind().text())
                .param("source", tie.source())
                .param("target", tie.target())
                .param("directed", directed)
                .param("since", tie.facts().from())
                .param("proof", tie.facts().proof().kind().name())
                .param("path", tie.facts().proof().path())
                .param("label", tie.facts().proof().label())
                .query(Row.each(row -> row.uuid("id")))
                .optional();
    }

    /** Writes a tie as it is to stand from now on; its kind and its two actors stay. */
    public void put(TieState tie, Instant at) {
        TieState.Facts facts = tie.facts();
        UUID proof =
                Objects.requireNonNull(proofs.ids(List.of(facts.proof()), at).get(facts.proof()));
        jdbc.sql("""
                        update registry_ties set role = :role,
                          period = daterange(:since::date, :until::date, '[]'), proof_id = :proof,
                          public = :open, declared_for = :declaredFor, awaits = :awaits::uuid,
                          awaits_since = case when :awaits::uuid is not null
                            then coalesce(awaits_since, :at) end,
                          withdrawn_at = case when not :live then coalesce(withdrawn_at, :at) end
                        where id = :tie
                        """)
                .param("tie", tie.id())
                .param("role", facts.role())
                .param("since", facts.from())
                .param("until", facts.until())
                .param("proof", proof)
                .param("open", facts.open())
                .param("declaredFor", tie.declaredFor())
                .param("awaits", tie.awaits())
                .param("live", tie.live())
                .param("at", at)
                .update();
    }

    /** Where one actor was joined into another what it declared, or was asked, is the other's. */
    public void follow(UUID joining, ActorId gone, ActorId kept) {
        Map<String, ActorId> both = Map.of("gone", gone, "kept", kept);
        for (String role : List.of("awaits", "declared_for")) {
            moved.move(
                    joining,
                    "registry_ties",
                    "update registry_ties set " + role + " = :kept where " + role + " = :gone"
                            + " and not (source_id in (:gone, :kept) and target_id in (:gone, :kept))",
                    both);
        }
        moved.move(joining, "registry_tie_withdrawal_requests", """
                        update registry_tie_withdrawal_requests
                        set asked_for = case when asked_for = :gone then :kept else asked_for end,
                          asks = case when asks = :gone then :kept else asks end
                        where answered_at is null and (asked_for = :gone or asks = :gone)
                        """, both);
    }

    private static TieState state(Row row) throws SQLException {
        return new TieState(
                row.uuid("id"),
                new TieKind.Code(row.text("kind")),
                row.id("source_id", ActorId::new),
                row.id("target_id", ActorId::new),
                new TieState.Facts(
                        row.textOrNull("role"),
                        row.dayOrNull("since"),
                        row.dayOrNull("until"),
                        Proofs.proof(row),
                        row.flag("public")),
                row.idOrNull("declared_for", ActorId::new),
                row.idOrNull("awaits", ActorId::new),
                row.flag("live"));
    }
}
