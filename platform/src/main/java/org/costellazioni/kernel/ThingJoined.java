package org.costellazioni.kernel;

/**
 * Two things turned out to be one: what any module keeps about the first belongs to the second from now
 * on. Published by the module of the things in the transaction that joins them, with the territory
 * bound; who keeps something hears it in the same transaction.
 *
 * @param gone the one whose address leads to the other
 */
public record ThingJoined(Thing gone, Thing kept) {

    public ThingJoined {
        if (!gone.kind().equals(kept.kind())) {
            throw new IllegalArgumentException(gone + " can’t be joined into " + kept);
        }
    }
}
