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

    /** The decision about two actors, proposed or not. */
    static final String DECIDED = """
            insert into registry_twin_candidates
              (first_id, second_id, score, reason, found_at, decision, decided_at, decided_by)
            values (least(:first, :second), greatest(:first, :second), 100,
              'registry.twin.by-hand', :at, :decision, :at, :by)
            on conflict (territory_id, first_id, second_id) do update
            set decision = excluded.decision, decided_at = excluded.decided_at,
              decided_by = excluded.decided_by
            """;

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

    /** Keeps the decision about two actors, proposed or not. */
    public void decide(
            ActorId first, ActorId second, boolean same, Instant at, @Nullable PersonId by) {
        jdbc.sql(DECIDED)
                .param("first", first)
                .param("second", second)
                .param("decision", same ? "SAME" : "DIFFERENT")
                .param("at", at)
                .param("by", by)
                .update();
    }
}
