package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Who does something: the person, the actor they act for by mandate (null when they act for
 * themselves or for their office), and how surely they were identified.
 */
public record Acting(
        @Nullable PersonId person,
        @Nullable ActorId actingFor,
        IdentificationLevel identification) {

    /** The machine itself: an import from the command line, a job, the demonstration. */
    public static final Acting MACHINE = new Acting(null, null, IdentificationLevel.NONE);

    /** The bare identifier of the person; null for the machine. */
    public @Nullable UUID personValue() {
        return person == null ? null : person.value();
    }

    public static Acting person(PersonId person, IdentificationLevel identification) {
        return new Acting(person, null, identification);
    }
}
