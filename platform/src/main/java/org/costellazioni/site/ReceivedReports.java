package org.costellazioni.site;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people said about the pages of the territory that is bound, for those who look after it. */
public interface ReceivedReports {

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
            @Nullable String answer) {}

    /**
     * How clear people found a page.
     *
     * @param stars their mean, 1 to 5
     */
    record Clarity(String page, int ratings, double stars) {}

    /** Those without an answer, the one that is due first at the beginning. */
    List<Report> waiting();

    /** Those with an answer, the newest first. */
    List<Report> answered(int most);

    /** Locks the report until the transaction ends. */
    Optional<Report> lock(UUID id);

    void answer(UUID id, String answer, @Nullable PersonId by, Instant at);

    /** Pages rated since a moment, the least clear first. */
    List<Clarity> clarity(Instant since, int most);
}
