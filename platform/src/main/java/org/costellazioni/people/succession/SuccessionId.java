package org.costellazioni.people.succession;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.UUID;

/** Identifies a passage of the representation of an actor within its territory. */
public record SuccessionId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static SuccessionId next() {
        return new SuccessionId(TimeOrderedIds.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
