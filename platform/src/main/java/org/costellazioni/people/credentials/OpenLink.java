package org.costellazioni.people.credentials;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A one-time link that still works, as its page shows it.
 *
 * @param email whose it is; null when the link asks for it
 * @param asksForNames whether whoever opens it must say who they are
 * @param offered what an invitation entrusts them with; null for any other link
 */
public record OpenLink(
        @Nullable String email,
        boolean asksForNames,
        @Nullable OfferedFunction offered) {

    /** The actor that an invitation asks them to represent; empty for any other. */
    public Optional<ActorId> represented() {
        Thing thing = offered == null ? null : offered.thing();
        return thing != null && thing.kind().equals(MandateKind.THING)
                ? Optional.of(new ActorId(thing.id()))
                : Optional.empty();
    }
}
