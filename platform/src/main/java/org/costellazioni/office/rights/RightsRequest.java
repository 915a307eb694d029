package org.costellazioni.office.rights;

import org.costellazioni.database.Row;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What somebody asks about their own data.
 *
 * @param answerBy the last day for the answer
 * @param extensionReason why the day was put off, as the person was told
 */
public record RightsRequest(
        UUID id,
        Asked asked,
        Instant receivedAt,
        LocalDate answerBy,
        @Nullable String extensionReason,
        @Nullable Instant answeredAt,
        @Nullable String answer) {

    /** The right, by its article of the Regulation. */
    public enum Kind {
        /** Article 15. */
        ACCESS,
        /** Article 16. */
        CORRECTION,
        /** Article 17. */
        ERASURE,
        /** Article 18. */
        LIMITATION,
        /** Article 21. */
        OBJECTION
    }

    /**
     * Who asks what.
     *
     * @param person null without an account
     * @param email confirmed; null for an account that has none
     */
    public record Asked(
            Kind kind,
            @Nullable PersonId person,
            String name,
            @Nullable String email,
            Locale language,
            String text) {}

    public boolean waits() {
        return answeredAt == null;
    }

    static RightsRequest of(Row row) throws SQLException {
        return new RightsRequest(
                row.uuid("id"),
                new Asked(
                        row.one("kind", Kind.class),
                        row.idOrNull("person_id", PersonId::new),
                        row.text("name"),
                        row.textOrNull("email"),
                        Locale.forLanguageTag(row.text("language")),
                        row.text("text")),
                row.instant("received_at"),
                row.day("answer_by"),
                row.textOrNull("extension_reason"),
                row.instantOrNull("answered_at"),
                row.textOrNull("answer"));
    }
}
