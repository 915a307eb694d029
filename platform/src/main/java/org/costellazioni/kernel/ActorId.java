package org.costellazioni.kernel;

import java.util.Optional;
import java.util.UUID;

/** Identifies an actor of a territory's registry: organization, informal group, network, service, hub. */
public record ActorId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static ActorId next() {
        return new ActorId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<ActorId> parse(String text) {
        return TimeOrderedIds.parse(text).map(ActorId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
