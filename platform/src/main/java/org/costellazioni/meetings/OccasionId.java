package org.costellazioni.meetings;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies an occasion. */
public record OccasionId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static OccasionId next() {
        return new OccasionId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<OccasionId> parse(String text) {
        return TimeOrderedIds.parse(text).map(OccasionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
