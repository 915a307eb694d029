package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.proofs.ProvenTies.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Ties by what proves them. */
@Repository
public class ProvenTieRows {

    private static final String PROVEN = """
             lower(t.period) = :day and t.proof_id in (select p.id from registry_proofs p
              where p.kind = :kind and p.path = :path and p.label = :label)
            """;

    private static final String IDS = "select t.id from registry_ties t where" + PROVEN;

    private final JdbcClient jdbc;

    ProvenTieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of them nobody has taken back. */
    public int count(Evidence evidence) {
        return of(
                        "select count(*)::int from registry_ties t where" + PROVEN
                                + " and t.withdrawn_at is null",
                        evidence)
                .query(Integer.class)
                .single();
    }

    /** All of them, those too that were taken back. */
    public List<UUID> all(Evidence evidence) {
        return of(IDS, evidence).query(Row.each(row -> row.uuid("id"))).list();
    }

    /** Those that have one of the actors at an end. */
    public List<UUID> of(Evidence evidence, Collection<ActorId> actors) {
        return of(IDS + " and (t.source_id = any(:actors) or t.target_id = any(:actors))", evidence)
                .param("actors", Identifier.values(actors))
                .query(Row.each(row -> row.uuid("id")))
                .list();
    }

    /** Those that have one of the actors at an end and that nobody has taken back, nor holds. */
    public List<UUID> standing(Evidence evidence, Collection<ActorId> actors) {
        return of(
                        IDS + " and t.withdrawn_at is null"
                                + " and (t.source_id = any(:actors) or t.target_id = any(:actors))",
                        evidence)
                .param("actors", Identifier.values(actors))
                .query(Row.each(row -> row.uuid("id")))
                .list();
    }

    /** Puts all of them, those too that are away, under other evidence, unless the same is told there. */
    public void move(Evidence from, Evidence to, Instant at) {
        UUID before = proof(from.proof(), at);
        UUID after = proof(to.proof(), at);
        int moved = of("""
                        update registry_ties t set proof_id = :after, period = daterange(:on, :on, '[]')
                        where not exists (select from registry_ties o
                            where o.territory_id = t.territory_id and o.kind = t.kind and o.id <> t.id
                              and o.withdrawn_at is null
                              and o.source_id = t.source_id and o.target_id = t.target_id
                              and o.proof_id = :after and lower(o.period) = :on)
                          and """ + PROVEN, from)
                .param("after", after)
                .param("on", to.day())
                .update();
        jdbc.sql("""
                        insert into registry_tie_moves (id, proof_before, proof_after, ties, moved_at)
                        values (:id, :before, :after, :ties, :at)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("before", before)
                .param("after", after)
                .param("ties", moved)
                .param("at", at)
                .update();
    }

    private UUID proof(Proof proof, Instant at) {
        jdbc.sql("""
                        insert into registry_proofs (id, kind, path, label, recorded_at)
                        values (:id, :kind, :path, :label, :at)
                        on conflict (territory_id, kind, path, label) do nothing
                        """)
                .param("id", TimeOrderedIds.next())
                .param("kind", proof.kind().name())
                .param("path", proof.path())
                .param("label", proof.label())
                .param("at", at)
                .update();
        return jdbc.sql("""
                        select p.id from registry_proofs p
                        where p.kind = :kind and p.path = :path and p.label = :label
                        """)
                .param("kind", proof.kind().name())
                .param("path", proof.path())
                .param("label", proof.label())
                .query(UUID.class)
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, Evidence evidence) {
        return jdbc.sql(sql)
                .param("day", evidence.day())
                .param("kind", evidence.proof().kind().name())
                .param("path", evidence.proof().path())
                .param("label", evidence.proof().label());
    }
}
