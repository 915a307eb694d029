package org.costellazioni.people.functions;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a function within its territory. */
public record FunctionId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static FunctionId next() {
        return new FunctionId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<FunctionId> parse(String text) {
        return TimeOrderedIds.parse(text).map(FunctionId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
