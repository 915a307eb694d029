package org.costellazioni.registry.store;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.rules.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.UUID;

/** Which acts touched which actors; append-only. */
@Repository
public class ActorEventRows {

    private final JdbcClient jdbc;

    ActorEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An act in the history of one actor.
     *
     * @param id the same in the histories of all actors that the act touches
     */
    public record Touched(UUID id, ActorId actor, ActTelling telling, Act act, Author as) {}

    /** Nothing where the actor is not, or is no longer, in the registry. */
    public void insert(Touched touched, Instant at) {
        Act act = touched.act();
        jdbc.sql("""
                        insert into registry_actor_events (actor_id, id, topic, verb, subject, details,
                          open, done_at, done_by, done_as, done_for)
                        select a.id, :id, :topic, :verb, :subject, :details, :open, :at, :by, :as, :for
                        from registry_actors a where a.id = :actor
                        """)
                .param("id", touched.id())
                .param("actor", touched.actor())
                .param("topic", touched.telling().topic().name())
                .param("verb", act.verb())
                .param("subject", act.subject())
                .param(
                        "details",
                        act.details().entrySet().stream()
                                .map(detail -> detail.getKey() + "=" + detail.getValue())
                                .sorted()
                                .toArray(String[]::new))
                .param("open", touched.telling().open())
                .param("at", at)
                .param("by", act.by().person())
                .param("as", touched.as().name())
                .param("for", touched.as().whom(act.by()))
                .update();
    }
}
