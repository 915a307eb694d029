package org.costellazioni.registry.rules;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.site.lists.Reader;

import java.util.Optional;

/**
 * Who may write what in a sheet, new or known, whatever the form was that they sent: the programme office
 * everything; whoever acts for the actor, or enters a new one, not what registers say, and of the kinds
 * only those without any register.
 */
public final class SheetAuthority {

    private SheetAuthority() {}

    public static boolean office(Reader by) {
        return by.has(Role.PROGRAMME_OFFICE);
    }

    /** Whether the actor's sheet is theirs to write at all. */
    public static boolean reaches(Reader by, ActorId actor) {
        return office(by) || by.actors().contains(actor);
    }

    /** Why the change is not theirs to make; empty when it is. A new sheet changes an empty one. */
    public static Optional<Refusal> refusal(ActorSheet before, ActorSheet after, Reader by) {
        return office(by)
                ? Optional.empty()
                : SheetMerge.differences(before, after).stream()
                        .filter(each -> !each.field().entry().isOpen(each.before(), each.after()))
                        .findFirst()
                        .map(each -> each.field() == ActorField.KIND
                                ? ActorRefusal.NOT_YOURS
                                : ActorRefusal.OFFICE_FIELD);
    }
}
