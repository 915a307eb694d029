package org.costellazioni.people;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a request to act for an actor within its territory. */
public record MandateRequestId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static MandateRequestId next() {
        return new MandateRequestId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<MandateRequestId> parse(String text) {
        return TimeOrderedIds.parse(text).map(MandateRequestId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
