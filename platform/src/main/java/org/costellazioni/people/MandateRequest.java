package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;

import java.time.Instant;

/**
 * A person's request to act for an actor, which its representative or the programme office decides.
 *
 * @param note what the person wrote to whoever decides; may be empty
 * @param identification how surely the person was known when they asked
 */
public record MandateRequest(
        MandateRequestId id,
        PersonId person,
        ActorId actor,
        MandateKind kind,
        String note,
        IdentificationLevel identification,
        Instant requestedAt) {}
