package org.costellazioni.conversations.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;

/** Which answers by mail were taken. */
@Repository
public class AnswerRows {

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps that a letter was taken; false when it had been before. */
    public boolean note(String digest, Instant at) {
        return jdbc.sql("""
                                insert into conversations_answers (letter_digest, taken_at)
                                values (:digest, :at)
                                on conflict do nothing
                                """).param("digest", digest).param("at", at).update() == 1;
    }

    public boolean known(String digest) {
        return jdbc.sql("""
                        select exists (select from conversations_answers where letter_digest = :digest)
                        """).param("digest", digest).query(Boolean.class).single();
    }
}
