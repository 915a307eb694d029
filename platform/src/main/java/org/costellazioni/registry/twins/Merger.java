package org.costellazioni.registry.twins;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.ActorField;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * That two actors were made one.
 *
 * @param filled fields that the one that is kept took over from the other
 * @param learned the place that was learned to be a locality; null where none was
 * @param by null for the machine
 */
public record Merger(
        UUID id,
        ActorId kept,
        ActorId gone,
        Set<ActorField> filled,
        @Nullable String learned,
        Instant at,
        @Nullable PersonId by) {

    public Merger {
        filled = Set.copyOf(filled);
    }

    /** The same with what it taught. */
    public Merger learning(@Nullable String place) {
        return new Merger(id, kept, gone, filled, place, at, by);
    }

    /** The same with the fields that were missing. */
    public Merger filling(Set<ActorField> fields) {
        return new Merger(id, kept, gone, fields, learned, at, by);
    }
}
