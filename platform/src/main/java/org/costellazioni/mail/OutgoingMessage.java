package org.costellazioni.mail;

import org.costellazioni.database.Row;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * A letter on its way.
 *
 * @param text null once it has left
 * @param answersTo the address that an answer goes to, a secret; null when there is none, or once it left
 * @param attempts how often delivery was begun
 * @param deliveredAt null while it has not left
 */
public record OutgoingMessage(
        UUID id,
        String recipient,
        String subject,
        @Nullable String text,
        @Nullable String answersTo,
        Instant queuedAt,
        int attempts,
        @Nullable Instant deliveredAt) {

    /** Reads a row of {@link OutgoingMail#MESSAGES}. */
    public static OutgoingMessage of(Row row) throws SQLException {
        return new OutgoingMessage(
                row.uuid("id"),
                row.text("recipient"),
                row.text("subject"),
                row.textOrNull("text"),
                row.textOrNull("answers_to"),
                row.instant("queued_at"),
                row.number("attempts"),
                row.instantOrNull("delivered_at"));
    }
}
