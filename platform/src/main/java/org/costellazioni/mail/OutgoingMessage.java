package org.costellazioni.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter on its way.
 *
 * @param text null once it has left
 * @param attempts how often delivery was begun
 * @param deliveredAt null while it has not left
 */
record OutgoingMessage(
        UUID id,
        String recipient,
        String subject,
        @Nullable String text,
        Instant queuedAt,
        int attempts,
        @Nullable Instant deliveredAt) {}
