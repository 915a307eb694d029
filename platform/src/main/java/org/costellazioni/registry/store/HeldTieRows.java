package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Ties that are not shown for a reason outside them: somebody's act, or another tie that tells the same. So
 * a tie that doubles is there again when the other is no longer the same, whatever parted them.
 */
@Repository
public class HeldTieRows {

    private static final String BOTH_THERE = """
              and not exists (select from registry_actors a
                where a.territory_id = t.territory_id and a.id in (t.source_id, t.target_id)
                  and a.merged_into is not null)
            """;

    private static final String SAME = """
             o.territory_id = t.territory_id and o.kind = t.kind and o.id <> t.id
              and o.source_id = t.source_id and o.target_id = t.target_id
              and o.proof_id = t.proof_id and lower(o.period) is not distinct from lower(t.period)
            """;

    /** Nothing but the holder stands in their way, and none tells the same. */
    private static final String FREE = """
             t.withdrawn_at is not null
              and exists (select from registry_held_ties h
                where h.territory_id = t.territory_id and h.tie_id = t.id and h.holder = :holder)
              and not exists (select from registry_held_ties h
                where h.territory_id = t.territory_id and h.tie_id = t.id and h.holder <> :holder)
              and not exists (select from registry_ties o where o.withdrawn_at is null and
            """ + SAME + ")";

    private static final String RETURNING = FREE + BOTH_THERE;

    /** Those of some that nothing holds any more. */
    private static final String LOOSE = """
             t.id = any(:ties) and t.withdrawn_at is not null
              and not exists (select from registry_held_ties h
                where h.territory_id = t.territory_id and h.tie_id = t.id)
            """ + BOTH_THERE;

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldTieRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A tie, and the one that tells the same and stays. */
    public record Doubled(UUID tie, UUID stands) {}

    /** Holds those of the ties back that are there, or held back already; not those that were taken back. */
    public void hold(UUID holder, Collection<UUID> ties, Instant at) {
        jdbc.sql("""
                        insert into registry_held_ties (tie_id, holder, held_at)
                        select t.id, :holder, :at from registry_ties t
                        where t.id = any(:ties) and (t.withdrawn_at is null
                          or exists (select from registry_held_ties h
                            where h.territory_id = t.territory_id and h.tie_id = t.id))
                        on conflict do nothing
                        """)
                .param("holder", holder)
                .param("ties", ids(ties))
                .param("at", at)
                .update();
        away(ties, at);
    }

    /** Holds ties back while the one that stands for each tells the same. */
    public void holdDoubles(List<Doubled> doubles, Instant at) {
        jdbc.sql("""
                        insert into registry_held_ties (tie_id, holder, held_at)
                        select tie, stands, :at from unnest(:ties::uuid[], :stands::uuid[]) as d (tie, stands)
                        on conflict do nothing
                        """)
                .param("ties", ids(doubles.stream().map(Doubled::tie).toList()))
                .param("stands", ids(doubles.stream().map(Doubled::stands).toList()))
                .param("at", at)
                .update();
        away(doubles.stream().map(Doubled::tie).toList(), at);
    }

    private void away(Collection<UUID> ties, Instant at) {
        jdbc.sql("""
                        update registry_ties set withdrawn_at = :at
                        where id = any(:ties) and withdrawn_at is null
                        """).param("ties", ids(ties)).param("at", at).update();
    }

    /** How many ties come back when the holder lets go. */
    public int returning(UUID holder) {
        return jdbc.sql("select count(*)::int from registry_ties t where" + RETURNING)
                .param("holder", holder)
                .query(Integer.class)
                .single();
    }

    /** How many ties come back when the holder lets go and an actor is there again. */
    public int returningWith(UUID holder, ActorId actor) {
        return jdbc.sql("select count(*)::int from registry_ties t where"
                        + FREE
                        + BOTH_THERE.replace("a.merged_into", "a.id <> :actor and a.merged_into"))
                .param("holder", holder)
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    /** Nothing holds these ties any more: those that are away stay away, as if somebody took them back. */
    public void forget(Collection<UUID> ties) {
        jdbc.sql("delete from registry_held_ties where tie_id = any(:ties)")
                .param("ties", ids(ties))
                .update();
    }

    /** Lets go; answers how many ties are there again. */
    public int release(UUID holder) {
        List<UUID> loose = jdbc.sql(
                        "delete from registry_held_ties where holder = :holder returning tie_id")
                .param("holder", holder)
                .query(Row.each(row -> row.uuid("tie_id")))
                .list();
        return comeBack(loose) + settle();
    }

    /** Ties that no longer tell the same as the one that holds them are there again; answers how many. */
    public int settle() {
        List<UUID> loose = jdbc.sql("""
                        delete from registry_held_ties h using registry_ties t, registry_ties o
                        where t.territory_id = h.territory_id and t.id = h.tie_id
                          and o.territory_id = h.territory_id and o.id = h.holder and not (
                        """ + SAME + ") returning h.tie_id")
                .query(Row.each(row -> row.uuid("tie_id")))
                .list();
        return comeBack(loose);
    }

    /** Of several that tell the same one is there, and holds the others. */
    private int comeBack(Collection<UUID> ties) {
        if (ties.isEmpty()) {
            return 0;
        }
        jdbc.sql("""
                        insert into registry_held_ties (tie_id, holder, held_at)
                        select distinct on (t.id) t.id, o.id, :at from registry_ties t
                        join registry_ties o on (o.withdrawn_at is null or o.id < t.id and o.id in (
                          select t.id from registry_ties t where
                        """ + LOOSE + ")) and" + SAME + " where" + LOOSE
                        + " order by t.id, o.withdrawn_at is not null, o.id on conflict do nothing")
                .param("ties", ids(ties))
                .param("at", clock.instant())
                .update();
        return jdbc.sql("update registry_ties t set withdrawn_at = null where" + LOOSE)
                .param("ties", ids(ties))
                .update();
    }

    private static UUID[] ids(Collection<UUID> ties) {
        return ties.toArray(UUID[]::new);
    }
}
