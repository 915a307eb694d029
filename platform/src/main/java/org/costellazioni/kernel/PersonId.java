package org.costellazioni.kernel;

import java.util.Optional;
import java.util.UUID;

/** Identifies a person known to the house, whatever territory they act in. */
public record PersonId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static PersonId next() {
        return new PersonId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<PersonId> parse(String text) {
        return TimeOrderedIds.parse(text).map(PersonId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
