package org.costellazioni.registry.store;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests to take a tie back, put to those at its other end. */
@Repository
public class WithdrawalRequestRows {

    private final JdbcClient jdbc;

    WithdrawalRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that nobody has answered. */
    public record Open(UUID id, ActorId askedFor, ActorId asks) {}

    /** How a request ended; stored by name. */
    public enum Answer {
        AGREED,
        KEPT,
        /** By whoever had asked. */
        DROPPED
    }

    /** Asks; false when somebody has asked already. */
    public boolean ask(UUID tie, ActorId side, ActorId other, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into registry_tie_withdrawal_requests
                                  (id, tie_id, asked_for, asks, asked_at, asked_by)
                                values (:id, :tie, :side, :other, :at, :by)
                                on conflict (territory_id, tie_id) where answered_at is null do nothing
                                """)
                        .param("id", TimeOrderedIds.next())
                        .param("tie", tie)
                        .param("side", side)
                        .param("other", other)
                        .param("at", at)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The open request about a tie. */
    public Optional<Open> open(UUID tie) {
        return jdbc.sql("""
                        select id, asked_for, asks from registry_tie_withdrawal_requests
                        where tie_id = :tie and answered_at is null
                        """)
                .param("tie", tie)
                .query(Row.each(row -> new Open(
                        row.uuid("id"),
                        row.id("asked_for", ActorId::new),
                        row.id("asks", ActorId::new))))
                .optional();
    }

    /** Ends the open request about a tie; nothing where there is none. */
    public void answer(UUID tie, Answer answer, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        update registry_tie_withdrawal_requests
                        set outcome = :answer, answered_by = :by, answered_at = :at
                        where tie_id = :tie and answered_at is null
                        """)
                .param("tie", tie)
                .param("answer", answer.name())
                .param("by", by)
                .param("at", at)
                .update();
    }
}
