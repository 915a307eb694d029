package org.costellazioni.registry;

import org.costellazioni.kernel.ActorId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A tie to be recorded.
 *
 * @param kind code of vocabulary {@code tie-kind}
 * @param source the member, the host, the one who supports; either of the two where a kind has no
 *     direction
 * @param from first day on which it held; null when it is not known
 * @param until last day on which it held; null while it holds
 * @param open whether everyone may see it
 */
public record TieDraft(
        String kind,
        ActorId source,
        ActorId target,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int weight,
        Proof proof,
        boolean open) {}
