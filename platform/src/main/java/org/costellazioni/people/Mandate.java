package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A person's right to act for an actor.
 *
 * @param host the registered organization behind a fiscal host's mandate; null for every other kind
 * @param from first day, Italian time
 * @param until last day, included; null when no end is set
 */
public record Mandate(
        MandateId id,
        PersonId person,
        ActorId actor,
        MandateKind kind,
        @Nullable ActorId host,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Whether the day lies in its period; an ended mandate is never handed out, so needs no asking. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
