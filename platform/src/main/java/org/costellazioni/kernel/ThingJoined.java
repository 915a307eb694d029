package org.costellazioni.kernel;

import java.util.UUID;

/**
 * Two things turned out to be one: what any module keeps about the first belongs to the second from now
 * on. Published by the module of the things in the transaction that joins them, with the territory
 * bound; who keeps something hears it in the same transaction, and changes its rows under the joining's
 * identifier, so that {@link ThingParted} finds them back.
 *
 * @param joining the act that joins them
 * @param gone the one whose address leads to the other
 */
public record ThingJoined(UUID joining, Thing gone, Thing kept) {

    public ThingJoined {
        if (!gone.kind().equals(kept.kind())) {
            throw new IllegalArgumentException(gone + " can’t be joined into " + kept);
        }
    }
}
