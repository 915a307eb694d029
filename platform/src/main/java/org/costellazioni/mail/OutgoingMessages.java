package org.costellazioni.mail;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code mail_messages} and {@code mail_deliveries} of the territory at hand. */
@Repository
class OutgoingMessages {

    private final JdbcClient jdbc;

    OutgoingMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Letter letter, String subject, String text, Instant at) {
        jdbc.sql("""
                        insert into mail_messages
                          (id, recipient, subject, text, answers_to, queued_at, next_attempt_at)
                        values (:id, :recipient, :subject, :text, :answers, :at, :at)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("recipient", letter.to())
                .param("answers", letter.answersTo())
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
                        returning m.id, m.recipient, m.subject, m.text, m.answers_to, m.queued_at, m.attempts,
                          null::timestamptz as delivered_at
                        """)
                .param("now", now)
                .param("next", next)
                .query(Row.each(OutgoingMessage::of))
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
                          update mail_messages set text = null, answers_to = null, next_attempt_at = null
                          where id = :id
                          returning id)
                        insert into mail_deliveries (message_id, delivered_at)
                        select id, :at from gone
                        """).param("id", id).param("at", at).update();
    }

    /** What has its text still has not left. */
    OutgoingMail.Backlog backlog() {
        return jdbc.sql("""
                        select count(*) filter (where next_attempt_at is not null) as waiting,
                          count(*) filter (where next_attempt_at is null and text is not null) as given_up
                        from mail_messages
                        """)
                .query(Row.each(row ->
                        new OutgoingMail.Backlog(row.number("waiting"), row.number("given_up"))))
                .single();
    }

    /** Letters to an address, whether they have left or wait. */
    int forget(String recipient) {
        return jdbc.sql("delete from mail_messages where lower(recipient) = lower(:recipient)")
                .param("recipient", recipient)
                .update();
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("delete from mail_messages where queued_at < :moment")
                .param("moment", moment)
                .update();
    }
}
