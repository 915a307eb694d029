package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.removal.WithdrawalWish;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** That whoever acts for an actor asks the office to withdraw it; one waits at a time. */
@Repository
public class WithdrawalWishes {

    private static final String WAITING = """
            select w.id, w.actor_id, a.slug, a.name, w.reason, w.note, w.asked_at, w.asked_by
            from registry_withdrawal_wishes w
            join registry_actors a on a.territory_id = w.territory_id and a.id = w.actor_id
            where w.answered_at is null and a.merged_into is null
            """;

    private final JdbcClient jdbc;

    WithdrawalWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one waits already. */
    public boolean insert(
            UUID id,
            ActorId actor,
            WithdrawalReason reason,
            String note,
            Instant at,
            @Nullable PersonId by) {
        return jdbc.sql("""
                                insert into registry_withdrawal_wishes
                                  (id, actor_id, reason, note, asked_at, asked_by)
                                values (:id, :actor, :reason, :note, :at, :by)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("actor", actor)
                        .param("reason", reason.code())
                        .param("note", note)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Those that wait, the oldest first. */
    public List<WithdrawalWish> waiting(int most) {
        return jdbc.sql(WAITING + " order by w.asked_at, w.id limit :most")
                .param("most", most)
                .query(Row.each(WithdrawalWishes::wish))
                .list();
    }

    public Optional<WithdrawalWish> of(ActorId actor) {
        return jdbc.sql(WAITING + " and w.actor_id = :actor")
                .param("actor", actor)
                .query(Row.each(WithdrawalWishes::wish))
                .optional();
    }

    /** That it was answered, one way or the other; false when none waits. */
    public boolean answer(ActorId actor, Instant at, @Nullable PersonId by) {
        return jdbc.sql("""
                                update registry_withdrawal_wishes set answered_at = :at, answered_by = :by
                                where actor_id = :actor and answered_at is null
                                """)
                        .param("actor", actor)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    private static WithdrawalWish wish(Row row) throws SQLException {
        return new WithdrawalWish(
                row.uuid("id"),
                row.id("actor_id", ActorId::new),
                row.text("slug"),
                row.text("name"),
                WithdrawalReason.of(row.text("reason")).orElse(WithdrawalReason.OTHER),
                row.text("note"),
                row.instant("asked_at"),
                row.idOrNull("asked_by", PersonId::new));
    }
}
