package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.twins.Twins;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.List;

/** Likely twins, and what makes two actors one. */
@Repository
public class TwinRows {

    private final JdbcClient jdbc;

    TwinRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the pairs that are not there yet; those already decided stay decided. */
    public void propose(List<Twins.Pair> pairs, Instant at) {
        jdbc.sql("""
                        insert into registry_twin_candidates (first_id, second_id, score, reason, found_at)
                        select least(f, s), greatest(f, s), score, reason, :at
                        from unnest(:firsts::uuid[], :seconds::uuid[], :scores::int[], :reasons::text[])
                          as p(f, s, score, reason)
                        on conflict (territory_id, first_id, second_id) do nothing
                        """)
                .param(
                        "firsts",
                        Identifier.values(pairs.stream().map(Twins.Pair::first).toList()))
                .param(
                        "seconds",
                        Identifier.values(pairs.stream().map(Twins.Pair::second).toList()))
                .param("scores", pairs.stream().map(Twins.Pair::score).toArray(Integer[]::new))
                .param("reasons", pairs.stream().map(Twins.Pair::reason).toArray(String[]::new))
                .param("at", at)
                .update();
    }

    /** Pairs that wait for a decision, the most alike first. */
    public List<Twins.Pair> waiting(int most) {
        return jdbc.sql("""
                        select c.first_id, c.second_id, c.score, c.reason from registry_twin_candidates c
                        join registry_actors f on f.territory_id = c.territory_id and f.id = c.first_id
                          and f.merged_into is null
                        join registry_actors s on s.territory_id = c.territory_id and s.id = c.second_id
                          and s.merged_into is null
                        where c.decision is null order by c.score desc, c.first_id, c.second_id limit :most
                        """)
                .param("most", most)
                .query(Row.each(row -> new Twins.Pair(
                        row.id("first_id", ActorId::new),
                        row.id("second_id", ActorId::new),
                        row.number("score"),
                        row.text("reason"))))
                .list();
    }

    /** Makes whoever else decides about these actors wait for this transaction's end. */
    public void lock(List<ActorId> actors) {
        jdbc.sql("select id from registry_actors where id = any(:ids) order by id for update")
                .param("ids", Identifier.values(actors))
                .query(row -> {});
    }

    /** Keeps the decision about two actors, proposed or not. */
    public void decide(
            ActorId first, ActorId second, boolean same, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into registry_twin_candidates
                          (first_id, second_id, score, reason, found_at, decision, decided_at, decided_by)
                        values (least(:first, :second), greatest(:first, :second), 100,
                          'registry.twin.by-hand', :at, :decision, :at, :by)
                        on conflict (territory_id, first_id, second_id) do update
                        set decision = excluded.decision, decided_at = excluded.decided_at,
                          decided_by = excluded.decided_by
                        """)
                .param("first", first)
                .param("second", second)
                .param("decision", same ? "SAME" : "DIFFERENT")
                .param("at", at)
                .param("by", by)
                .update();
    }

    /** Of two ties that become one the one that stays counts where either did. */
    private static final String COUNTED_TWICE = """
            update registry_ties t set awaits = null, awaits_since = null
            where t.withdrawn_at is null and t.awaits is not null
              and (t.source_id = :kept or t.target_id = :kept)
              and exists (select from registry_ties o
                where o.withdrawn_at is null and o.awaits is null and o.kind = t.kind
                  and o.proof_id = t.proof_id and lower(o.period) is not distinct from lower(t.period)
                  and ((o.source_id = :gone and t.source_id = :kept and o.target_id = t.target_id)
                    or (o.target_id = :gone and t.target_id = :kept and o.source_id = t.source_id)))
            """;

    /**
     * Makes everything that was tied to one actor the other's: ties, seats, its address. Ties that the
     * two had with each other, and those that would double, are taken back. The name is remembered by the
     * one that is kept, and whoever was joined into the other belongs to it as well.
     *
     * @param undirected codes of the kinds that are told alike of both, from the lesser identifier
     */
    public void merge(ActorId gone, ActorId kept, List<String> undirected, Instant at) {
        for (String sql : List.of(
                COUNTED_TWICE,
                """
                        update registry_ties t set withdrawn_at = :at
                        where withdrawn_at is null and (
                          (source_id = :gone and target_id = :kept)
                          or (source_id = :kept and target_id = :gone)
                          or (source_id = :gone and exists (select from registry_ties o
                            where o.withdrawn_at is null and o.kind = t.kind and o.source_id = :kept
                              and o.target_id = t.target_id and o.proof_id = t.proof_id
                              and lower(o.period) is not distinct from lower(t.period)))
                          or (target_id = :gone and exists (select from registry_ties o
                            where o.withdrawn_at is null and o.kind = t.kind and o.target_id = :kept
                              and o.source_id = t.source_id and o.proof_id = t.proof_id
                              and lower(o.period) is not distinct from lower(t.period))))
                        """,
                "update registry_ties set source_id = :kept where source_id = :gone and withdrawn_at is null",
                "update registry_ties set target_id = :kept where target_id = :gone and withdrawn_at is null",
                TURNED_COUNTS,
                TURNED_TWICE,
                """
                        update registry_ties set source_id = target_id, target_id = source_id
                        where withdrawn_at is null and kind = any(:undirected) and source_id > target_id
                          and (source_id = :kept or target_id = :kept)
                        """,
                "update registry_seats set actor_id = :kept where actor_id = :gone")) {
            jdbc.sql(sql)
                    .param("gone", gone)
                    .param("kept", kept)
                    .param("undirected", undirected.toArray(String[]::new))
                    .param("at", at)
                    .update();
        }
        remember(gone, kept);
    }

    /** Lets the addresses, the names and what was decided about the one lead to the other. */
    private void remember(ActorId gone, ActorId kept) {
        for (String sql : List.of(
                "update registry_former_slugs set actor_id = :kept where actor_id = :gone",
                """
                        insert into registry_former_slugs (slug, actor_id)
                        select slug, :kept from registry_actors where id = :gone
                        """,
                """
                        update registry_actors set merged_into = :kept, version = version + 1
                        where id = :gone and merged_into is null
                        """,
                "update registry_actors set merged_into = :kept where merged_into = :gone",
                """
                        update registry_actors kept set former_names = concat_ws(' ', kept.former_names,
                          gone.name, gone.register_name, gone.former_names)
                        from registry_actors gone where kept.id = :kept and gone.id = :gone
                        """,
                INHERITED)) {
            jdbc.sql(sql).param("gone", gone).param("kept", kept).update();
        }
    }

    /** Of two that tell the same from either end the one that stays counts where either did. */
    private static final String TURNED_COUNTS = """
            update registry_ties t set awaits = null, awaits_since = null
            where t.withdrawn_at is null and t.awaits is not null and t.kind = any(:undirected)
              and (t.source_id = :kept or t.target_id = :kept)
              and exists (select from registry_ties o
                where o.withdrawn_at is null and o.awaits is null and o.kind = t.kind
                  and o.source_id = t.target_id and o.target_id = t.source_id
                  and o.proof_id = t.proof_id and lower(o.period) is not distinct from lower(t.period))
            """;

    /** A tie that would double once it is turned around is taken back. */
    private static final String TURNED_TWICE = """
            update registry_ties t set withdrawn_at = :at
            where withdrawn_at is null and kind = any(:undirected) and source_id > target_id
              and (source_id = :kept or target_id = :kept)
              and exists (select from registry_ties o
                where o.withdrawn_at is null and o.kind = t.kind and o.source_id = t.target_id
                  and o.target_id = t.source_id and o.proof_id = t.proof_id
                  and lower(o.period) is not distinct from lower(t.period))
            """;

    /** What was proposed or decided about the one and somebody else goes on for the other. */
    private static final String INHERITED = """
            insert into registry_twin_candidates
              (first_id, second_id, score, reason, found_at, decision, decided_at, decided_by)
            select least(:kept, o.other), greatest(:kept, o.other), o.score, o.reason, o.found_at,
              o.decision, o.decided_at, o.decided_by
            from (select c.*, case when first_id = :gone then second_id else first_id end as other
              from registry_twin_candidates c where first_id = :gone or second_id = :gone) o
            where o.other <> :kept and o.decision is distinct from 'SAME'
            on conflict do nothing
            """;
}
