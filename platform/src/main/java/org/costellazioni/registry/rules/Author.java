package org.costellazioni.registry.rules;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.site.lists.Reader;
import org.jspecify.annotations.Nullable;

/** As whom somebody did something to an actor: what everyone may know of it. Stored by name. */
public enum Author {
    /** No person: an import, a job. */
    MACHINE,
    OFFICE,
    /** Whoever acts for the actor itself. */
    ITSELF,
    /** Whoever acts for another actor. */
    ANOTHER,
    /** A person who acts for nobody, such as one who enters their own organization. */
    PERSON;

    /** @param by what the person may do at that moment */
    public static Author of(Acting acting, Reader by, ActorId actor) {
        ActorId actingFor = acting.actingFor();
        if (acting.person() == null) {
            return MACHINE;
        }
        if (actor.equals(actingFor)) {
            return ITSELF;
        }
        if (SheetAuthority.office(by)) {
            return OFFICE;
        }
        if (by.actors().contains(actor)) {
            return ITSELF;
        }
        return actingFor == null ? PERSON : ANOTHER;
    }

    /** For which other actor; null where it is none. */
    public @Nullable ActorId whom(Acting acting) {
        return this == ANOTHER ? acting.actingFor() : null;
    }
}
