package org.costellazioni.kernel;

import java.util.Optional;
import java.util.UUID;

/** Identifies a territory, the tenant of all civic data: a municipality or a social district. */
public record TerritoryId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static TerritoryId next() {
        return new TerritoryId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<TerritoryId> parse(String text) {
        return TimeOrderedIds.parse(text).map(TerritoryId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
