package org.costellazioni.samples;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies one {@link Sample}. */
public record SampleId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static SampleId next() {
        return new SampleId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<SampleId> parse(String text) {
        return TimeOrderedIds.parse(text).map(SampleId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
