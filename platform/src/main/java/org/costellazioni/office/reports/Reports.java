package org.costellazioni.office.reports;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.office.ReceivedReports;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code office_reports} and {@code office_ratings}. */
@Repository
@Transactional
class Reports implements ReceivedReports {

    private static final String REPORT = """
            select id, kind, page, description, email, reported_at, answer_by, answered_at, answer
            from office_reports where """;

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID report(NewReport told, Instant at, LocalDate answerBy) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into office_reports
                          (id, kind, page, description, email, reported_at, answer_by)
                        values (:id, :kind, :page, :description, :email, :at, :by)
                        """)
                .param("id", id)
                .param("kind", told.kind())
                .param("page", told.page())
                .param("description", told.description())
                .param("email", told.email())
                .param("at", at)
                .param("by", answerBy)
                .update();
        return id;
    }

    void rate(
            String page, int stars, @Nullable String reason, @Nullable String detail, Instant at) {
        jdbc.sql("""
                        insert into office_ratings (id, page, stars, reason, detail, rated_at)
                        values (:id, :page, :stars, :reason, :detail, :at)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("page", page)
                .param("stars", stars)
                .param("reason", reason)
                .param("detail", detail)
                .param("at", at)
                .update();
    }

    /** How many reports wait for an answer that is due on or before a day. */
    @Transactional(readOnly = true)
    long waiting(LocalDate until) {
        return jdbc.sql("""
                        select count(*) from office_reports where answered_at is null and answer_by <= :until
                        """).param("until", until).query(Long.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Report> waiting() {
        return jdbc.sql(REPORT + " answered_at is null order by answer_by, id")
                .query(Row.each(Report::of))
                .list();
    }

    @Override
    public Optional<Report> lock(UUID id) {
        return jdbc.sql(REPORT + " id = :id for update")
                .param("id", id)
                .query(Row.each(Report::of))
                .optional();
    }

    @Override
    public int forget(String email) {
        return jdbc.sql("update office_reports set email = null where lower(email) = lower(:email)")
                .param("email", email)
                .update();
    }

    @Override
    public void answer(UUID id, String answer, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        update office_reports set answer = :answer, answered_by = :by, answered_at = :at
                        where id = :id
                        """)
                .param("id", id)
                .param("answer", answer)
                .param("by", by)
                .param("at", at)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Clarity> clarity(Instant since, int most) {
        return jdbc.sql("""
                        select page, count(*)::int as ratings, avg(stars)::float8 as stars
                        from office_ratings where rated_at >= :since
                        group by page order by avg(stars), count(*) desc, page limit :most
                        """)
                .param("since", since)
                .param("most", most)
                .query(Row.each(row ->
                        new Clarity(row.text("page"), row.number("ratings"), row.decimal("stars"))))
                .list();
    }
}
