package org.costellazioni.mail;

import org.costellazioni.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Optional;

/** The table {@code mail_senders}: one row, or none, of the territory at hand. */
@Repository
class SenderRows {

    private final JdbcClient jdbc;

    SenderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Sender> find() {
        return jdbc.sql("select name, answers_to, signature from mail_senders")
                .query(Row.each(row -> new Sender(
                        row.text("name"), row.text("answers_to"), row.text("signature"))))
                .optional();
    }

    void save(Sender sender) {
        jdbc.sql("""
                        insert into mail_senders (name, answers_to, signature)
                        values (:name, :answers, :signature)
                        on conflict (territory_id) do update set name = excluded.name,
                          answers_to = excluded.answers_to, signature = excluded.signature
                        """)
                .param("name", sender.name())
                .param("answers", sender.answersTo())
                .param("signature", sender.signature())
                .update();
    }
}
