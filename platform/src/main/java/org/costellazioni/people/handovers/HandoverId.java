package org.costellazioni.people.handovers;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a handover within its territory. */
public record HandoverId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static HandoverId next() {
        return new HandoverId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<HandoverId> parse(String text) {
        return TimeOrderedIds.parse(text).map(HandoverId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
