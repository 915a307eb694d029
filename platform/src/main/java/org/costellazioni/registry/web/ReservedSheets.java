package org.costellazioni.registry.web;

import jakarta.servlet.http.HttpServletRequest;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.rules.SheetPrivacy;
import org.costellazioni.site.reads.ReservedReads;

import java.util.List;
import java.util.stream.Stream;

/** Notes who reads of an actor what is not for everyone. Whoever acts for it reads their own. */
public final class ReservedSheets {

    private ReservedSheets() {}

    /** The page of an actor, with its ties and, of a network, its members. */
    public static void note(ActorPage page, Visitor visitor, HttpServletRequest request) {
        boolean ties = Stream.of(
                        page.networks(), page.members(), page.today(), page.past(), page.declared())
                .flatMap(List::stream)
                .anyMatch(tie -> !tie.open());
        if (ties || reserved(page.actor())) {
            note(page.actor(), "actor:" + page.actor().id(), visitor, request);
        }
    }

    /** The form that edits an actor. */
    static void note(ActorView actor, Visitor visitor, HttpServletRequest request) {
        if (reserved(actor)) {
            note(actor, "actor:" + actor.id(), visitor, request);
        }
    }

    /** All about one tie. */
    static void note(TieAccess.Owned owned, Visitor visitor, HttpServletRequest request) {
        ActorId other = owned.tie().other(owned.id());
        if (!owned.tie().facts().open() && !visitor.actors().contains(other)) {
            note(owned.actor(), "tie:" + owned.tie().id(), visitor, request);
        }
    }

    private static boolean reserved(ActorView actor) {
        return !SheetPrivacy.publicPart(actor.sheet()).equals(actor.sheet());
    }

    private static void note(
            ActorView actor, String subject, Visitor visitor, HttpServletRequest request) {
        if (ActorAccess.office(visitor) && !visitor.actors().contains(actor.id())) {
            ReservedReads.note(request, visitor.acting(), subject);
        }
    }
}
