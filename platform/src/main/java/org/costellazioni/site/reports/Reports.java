package org.costellazioni.site.reports;

import org.costellazioni.kernel.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** The tables {@code site_reports} and {@code site_ratings}. */
@Repository
@Transactional
class Reports {

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID report(ReportForm form, Instant at, LocalDate answerBy) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into site_reports (id, kind, page, description, email, reported_at, answer_by)
                        values (:id, :kind, :page, :description, nullif(:email, ''), :at, :by)
                        """)
                .param("id", id)
                .param("kind", form.kind())
                .param("page", form.page())
                .param("description", form.description())
                .param("email", form.email())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", answerBy)
                .update();
        return id;
    }

    void rate(
            String page, int stars, @Nullable String reason, @Nullable String detail, Instant at) {
        jdbc.sql("""
                        insert into site_ratings (id, page, stars, reason, detail, rated_at)
                        values (:id, :page, :stars, :reason, :detail, :at)
                        """)
                .param("id", TimeOrderedIds.next())
                .param("page", page)
                .param("stars", stars)
                .param("reason", reason)
                .param("detail", detail)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many reports wait for an answer that is due on or before a day. */
    @Transactional(readOnly = true)
    long waiting(LocalDate until) {
        return jdbc.sql("""
                        select count(*) from site_reports where answered_at is null and answer_by <= :until
                        """).param("until", until).query(Long.class).single();
    }
}
