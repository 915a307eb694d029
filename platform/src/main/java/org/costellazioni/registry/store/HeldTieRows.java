package org.costellazioni.registry.store;

import org.costellazioni.kernel.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Ties that are not shown for a reason outside them. */
@Repository
public class HeldTieRows {

    private static final String BOTH_THERE = """
              and not exists (select from registry_actors a
                where a.territory_id = t.territory_id and a.id in (t.source_id, t.target_id)
                  and a.merged_into is not null)
            """;

    /** Nothing but the holder stands in their way, and none tells the same. */
    private static final String FREE = """
             t.withdrawn_at is not null
              and exists (select from registry_held_ties h
                where h.territory_id = t.territory_id and h.tie_id = t.id and h.holder = :holder)
              and not exists (select from registry_held_ties h
                where h.territory_id = t.territory_id and h.tie_id = t.id and h.holder <> :holder)
              and not exists (select from registry_ties o
                where o.territory_id = t.territory_id and o.kind = t.kind and o.withdrawn_at is null
                  and o.source_id = t.source_id and o.target_id = t.target_id
                  and o.proof_id = t.proof_id and lower(o.period) is not distinct from lower(t.period))
            """;

    private static final String RETURNING = FREE + BOTH_THERE;

    private final JdbcClient jdbc;

    HeldTieRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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
                .param("ties", ties.toArray(UUID[]::new))
                .param("at", at)
                .update();
        jdbc.sql("""
                        update registry_ties set withdrawn_at = :at
                        where id = any(:ties) and withdrawn_at is null
                        """).param("ties", ties.toArray(UUID[]::new)).param("at", at).update();
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
                .param("ties", ties.toArray(UUID[]::new))
                .update();
    }

    /** Lets go; answers how many ties are there again. */
    public int release(UUID holder) {
        int back = jdbc.sql("update registry_ties t set withdrawn_at = null where" + RETURNING)
                .param("holder", holder)
                .update();
        jdbc.sql("delete from registry_held_ties where holder = :holder")
                .param("holder", holder)
                .update();
        return back;
    }
}
