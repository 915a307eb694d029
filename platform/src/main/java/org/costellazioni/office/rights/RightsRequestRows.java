package org.costellazioni.office.rights;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.office.rights.RightsRequest.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code office_rights_requests}. */
@Repository
class RightsRequestRows {

    private static final String SELECT = """
            select id, kind, person_id, name, email, language, text, received_at, answer_by,
              extension_reason, answered_at, answer
            from office_rights_requests where """;

    private final JdbcClient jdbc;

    RightsRequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(Asked asked, Instant at, LocalDate answerBy) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into office_rights_requests
                          (id, kind, person_id, name, email, language, text, received_at, answer_by)
                        values (:id, :kind, :person, :name, :email, :language, :text, :at, :by)
                        """)
                .param("id", id)
                .param("kind", asked.kind().name())
                .param("person", asked.person())
                .param("name", asked.name())
                .param("email", asked.email())
                .param("language", asked.language().getLanguage())
                .param("text", asked.text())
                .param("at", at)
                .param("by", answerBy)
                .update();
        return id;
    }

    /** Those that wait, the one that is due first on top. */
    List<RightsRequest> waiting() {
        return jdbc.sql(SELECT + " answered_at is null order by answer_by, id")
                .query(Row.each(RightsRequest::of))
                .list();
    }

    /** The latest answers. */
    List<RightsRequest> answered(int most) {
        return jdbc.sql(SELECT
                        + " answered_at is not null order by answered_at desc, id limit :most")
                .param("most", most)
                .query(Row.each(RightsRequest::of))
                .list();
    }

    List<RightsRequest> of(PersonId person) {
        return jdbc.sql(SELECT + " person_id = :person order by received_at desc, id")
                .param("person", person)
                .query(Row.each(RightsRequest::of))
                .list();
    }

    /** Locks the request until the transaction ends. */
    Optional<RightsRequest> lock(UUID id) {
        return jdbc.sql(SELECT + " id = :id for update")
                .param("id", id)
                .query(Row.each(RightsRequest::of))
                .optional();
    }

    void extend(UUID id, LocalDate answerBy, String reason, Instant at) {
        jdbc.sql("""
                        update office_rights_requests
                        set answer_by = :by, extension_reason = :reason, extended_at = :at where id = :id
                        """)
                .param("id", id)
                .param("by", answerBy)
                .param("reason", reason)
                .param("at", at)
                .update();
    }

    void answer(UUID id, String answer, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        update office_rights_requests
                        set answer = :answer, answered_by = :by, answered_at = :at where id = :id
                        """)
                .param("id", id)
                .param("answer", answer)
                .param("by", by)
                .param("at", at)
                .update();
    }

    /** Requests that wait are given up, those that were answered lose who asked and what. */
    int forget(PersonId person) {
        int given = jdbc.sql("""
                        delete from office_rights_requests
                        where person_id = :person and answered_at is null
                        """).param("person", person).update();
        return given + jdbc.sql("""
                        update office_rights_requests
                        set person_id = null, name = '—', email = null, text = '—', answer = '—',
                          extension_reason = case when extension_reason is not null then '—' end
                        where person_id = :person
                        """).param("person", person).update();
    }
}
