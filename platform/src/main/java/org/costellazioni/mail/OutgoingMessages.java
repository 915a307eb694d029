package org.costellazioni.mail;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code mail_messages} and {@code mail_deliveries} of the territory at hand. */
@Repository
class OutgoingMessages {

    private static final String COLUMNS =
            "m.id, m.recipient, m.subject, m.text, m.queued_at, m.attempts, d.delivered_at";

    private final JdbcClient jdbc;

    OutgoingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String recipient, String subject, String text, Instant at) {
        jdbc.sql("""
                        insert into mail_messages
                          (id, recipient, subject, text, queued_at, next_attempt_at)
                        values (:id, :recipient, :subject, :text, :at, :at)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("recipient", recipient)
                .param("subject", subject)
                .param("text", text)
                .param("at", at)
                .update();
    }

    /**
     * Takes the message that has waited longest for an attempt and puts its next attempt off, so that
     * no other node takes it meanwhile and a crash only delays it.
     */
    Optional<OutgoingMessage> claim(Instant now, Instant next) {
        return jdbc.sql("""
                        update mail_messages m set attempts = m.attempts + 1, next_attempt_at = :next
                        where m.id = (
                          select w.id from mail_messages w where w.next_attempt_at <= :now
                          order by w.next_attempt_at limit 1 for update skip locked)
                        returning m.id, m.recipient, m.subject, m.text, m.queued_at, m.attempts,
                          null::timestamptz as delivered_at
                        """)
                .param("now", now)
                .param("next", next)
                .query(Row.each(OutgoingMessages::message))
                .optional();
    }

    void postpone(UUID id, Instant next) {
        jdbc.sql("update mail_messages set next_attempt_at = :next where id = :id")
                .param("id", id)
                .param("next", next)
                .update();
    }

    /** No further attempt; the row stays, so that the failure can be seen. */
    void giveUp(UUID id) {
        jdbc.sql("update mail_messages set next_attempt_at = null where id = :id")
                .param("id", id)
                .update();
    }

    void delivered(UUID id, Instant at) {
        jdbc.sql("""
                        with gone as (
                          update mail_messages set text = null, next_attempt_at = null where id = :id
                          returning id)
                        insert into mail_deliveries (message_id, delivered_at)
                        select id, :at from gone
                        """).param("id", id).param("at", at).update();
    }

    List<OutgoingMessage> latest(int most) {
        return jdbc.sql("select " + COLUMNS + """
                                 from mail_messages m left join mail_deliveries d
                                  on d.territory_id = m.territory_id and d.message_id = m.id
                                order by m.queued_at desc, m.id desc limit :most
                                """)
                .param("most", most)
                .query(Row.each(OutgoingMessages::message))
                .list();
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from mail_messages where queued_at < :moment")
                .param("moment", moment)
                .update();
    }

    private static OutgoingMessage message(Row row) throws SQLException {
        return new OutgoingMessage(
                row.uuid("id"),
                row.text("recipient"),
                row.text("subject"),
                row.textOrNull("text"),
                row.instant("queued_at"),
                row.number("attempts"),
                row.instantOrNull("delivered_at"));
    }
}
