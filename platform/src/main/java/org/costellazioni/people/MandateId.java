package org.costellazioni.people;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a mandate within its territory. */
public record MandateId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static MandateId next() {
        return new MandateId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<MandateId> parse(String text) {
        return TimeOrderedIds.parse(text).map(MandateId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
