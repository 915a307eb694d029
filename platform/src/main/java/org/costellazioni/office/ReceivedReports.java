package org.costellazioni.office;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people said about the pages of the territory that is bound, for those who look after it. */
public interface ReceivedReports {

    /** The statement of a list of reports, with optional lines, without its order. */
    String REPORTS = """
            select r.id, r.kind, r.page, r.description, r.email, r.reported_at, r.answer_by,
              r.answered_at, r.answer
            from office_reports r
            where true
              and unaccent(r.description || ' ' || r.page) ilike '%' || unaccent(:q) || '%' --? q
              and r.kind = :tipo --? tipo
              and case when r.answered_at is null then 'attesa' else 'risposta' end = :stato --? stato
              and r.id = any(:ids::uuid[]) --? ids
              and r.reported_at > :since and r.reported_at <= :until --? since
            """;

    /**
     * A problem that somebody told of.
     *
     * @param kind {@code malfunction}, {@code accessibility} or {@code content}
     * @param page as it was typed, perhaps empty
     * @param email where an answer is wanted, if it is
     * @param answer what was answered, once it was
     */
    record Report(
            UUID id,
            String kind,
            String page,
            String description,
            @Nullable String email,
            Instant reportedAt,
            LocalDate answerBy,
            @Nullable Instant answeredAt,
            @Nullable String answer) {

        /** Reads a row of {@link #REPORTS}. */
        public static Report of(Row row) throws SQLException {
            return new Report(
                    row.uuid("id"),
                    row.text("kind"),
                    row.text("page"),
                    row.text("description"),
                    row.textOrNull("email"),
                    row.instant("reported_at"),
                    row.day("answer_by"),
                    row.instantOrNull("answered_at"),
                    row.textOrNull("answer"));
        }
    }

    /**
     * How clear people found a page.
     *
     * @param stars their mean, 1 to 5
     */
    record Clarity(String page, int ratings, double stars) {}

    /** Those without an answer, the one that is due first at the beginning. */
    List<Report> waiting();

    /** Locks the report until the transaction ends. */
    Optional<Report> lock(UUID id);

    /** Empties the address of whoever reported from it; answers in how many reports. */
    int forget(String email);

    void answer(UUID id, String answer, @Nullable PersonId by, Instant at);

    /** Pages rated since a moment, the least clear first. */
    List<Clarity> clarity(Instant since, int most);
}
