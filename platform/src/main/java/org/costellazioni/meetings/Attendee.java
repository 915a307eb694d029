package org.costellazioni.meetings;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Somebody on an occasion's list.
 *
 * @param actor null while a typed name is not matched with the registry
 * @param typedName as somebody wrote it; null when the actor was ticked. Never public
 */
public record Attendee(
        UUID id, @Nullable ActorId actor, @Nullable String typedName) {

    static Attendee known(ActorId actor, @Nullable String typedName) {
        return new Attendee(TimeOrderedIds.next(), actor, typedName);
    }

    static Attendee named(String typedName) {
        return new Attendee(TimeOrderedIds.next(), null, typedName);
    }
}
