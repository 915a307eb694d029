package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.removal.WithdrawnActor;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Actors that are no longer shown. One is merged into itself: whatever asks for actors that are there asks as
 * before.
 */
@Repository
public class ActorWithdrawals {

    private static final String STANDING = """
            select w.id, w.actor_id, a.slug, a.name, w.reason, w.note, w.withdrawn_at, w.withdrawn_by
            from registry_actor_withdrawals w
            join registry_actors a on a.territory_id = w.territory_id and a.id = w.actor_id
            where w.lifted_at is null and
            """;

    private final JdbcClient jdbc;

    ActorWithdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<WithdrawnActor> bySlug(String slug) {
        return jdbc.sql(STANDING + " a.slug = :slug")
                .param("slug", slug)
                .query(Row.each(ActorWithdrawals::withdrawn))
                .optional();
    }

    public Optional<WithdrawnActor> byId(UUID id) {
        return jdbc.sql(STANDING + " w.id = :id")
                .param("id", id)
                .query(Row.each(ActorWithdrawals::withdrawn))
                .optional();
    }

    /** Takes an actor off every list; false when it is not there. */
    public boolean withdraw(
            UUID id,
            ActorId actor,
            WithdrawalReason reason,
            String note,
            Instant at,
            @Nullable PersonId by) {
        boolean there = jdbc.sql("""
                                update registry_actors set merged_into = id, version = version + 1
                                where id = :actor and merged_into is null
                                """).param("actor", actor).update() == 1;
        if (there) {
            jdbc.sql("""
                            insert into registry_actor_withdrawals
                              (id, actor_id, reason, note, withdrawn_at, withdrawn_by)
                            values (:id, :actor, :reason, :note, :at, :by)
                            """)
                    .param("id", id)
                    .param("actor", actor)
                    .param("reason", reason.code())
                    .param("note", note)
                    .param("at", at)
                    .param("by", by)
                    .update();
        }
        return there;
    }

    /** Whether another actor that is there has its fiscal code. */
    public boolean codeTaken(ActorId actor) {
        return jdbc.sql("""
                        select exists (select from registry_actors a
                          join registry_actors o on o.territory_id = a.territory_id
                            and o.fiscal_code = a.fiscal_code and o.merged_into is null
                          where a.id = :actor and o.id <> a.id)
                        """).param("actor", actor).query(Boolean.class).single();
    }

    /** Puts an actor on every list again; its own code must be free. */
    public void lift(WithdrawnActor withdrawn, Instant at, @Nullable PersonId by) {
        jdbc.sql("""
                        update registry_actor_withdrawals set lifted_at = :at, lifted_by = :by
                        where id = :id and lifted_at is null
                        """)
                .param("id", withdrawn.id())
                .param("at", at)
                .param("by", by)
                .update();
        jdbc.sql("""
                        update registry_actors set merged_into = null, version = version + 1
                        where id = :actor and merged_into = id
                        """).param("actor", withdrawn.actor()).update();
    }

    /** Its ties of any kind, those too that were taken back. */
    public List<UUID> ties(ActorId actor) {
        return jdbc.sql("""
                        select id from registry_ties where source_id = :actor or target_id = :actor
                        """)
                .param("actor", actor)
                .query(Row.each(row -> row.uuid("id")))
                .list();
    }

    private static WithdrawnActor withdrawn(Row row) throws SQLException {
        return new WithdrawnActor(
                row.uuid("id"),
                row.id("actor_id", ActorId::new),
                row.text("slug"),
                row.text("name"),
                WithdrawalReason.of(row.text("reason")).orElse(WithdrawalReason.OTHER),
                row.text("note"),
                row.instant("withdrawn_at"),
                row.idOrNull("withdrawn_by", PersonId::new));
    }
}
