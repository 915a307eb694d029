package org.costellazioni.people.handovers;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's work that passed to a colleague.
 *
 * @param until last day of a substitute, included; null when it passed for good
 * @param returned whether it came back
 */
public record PassedWork(
        HandoverId id,
        PersonId from,
        PersonId to,
        @Nullable LocalDate until,
        PersonId by,
        Instant at,
        boolean returned) {

    /**
     * One of the things that passed.
     *
     * @param key of its {@link org.costellazioni.kernel.Handover}
     * @param passed what it is called since
     */
    public record Piece(String key, UUID item, UUID passed) {}
}
