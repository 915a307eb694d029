package org.costellazioni.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An act as it stands in the record.
 *
 * @param transaction PostgreSQL's full transaction number, which never repeats
 * @param details its details as canonical text, one key=value a line, exactly as stored
 */
record RecordedAct(
        long transaction,
        UUID id,
        Instant recordedAt,
        @Nullable UUID person,
        @Nullable UUID actingFor,
        String identification,
        String verb,
        String subject,
        String details) {}
