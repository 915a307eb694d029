package org.costellazioni.people.credentials;

import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkAuthority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An invitation that waits is worth what its maker may give when it is accepted. */
@Component
public class InvitationAuthority implements LinkAuthority {

    private final InvitationRows rows;
    private final People people;
    private final Functions functions;

    InvitationAuthority(InvitationRows rows, People people, Functions functions) {
        this.rows = rows;
        this.people = people;
        this.functions = functions;
    }

    @Override
    public String purpose() {
        return Purpose.INVITATION.link().name();
    }

    /** Not when it was withdrawn or replaced: then it is gone, and its links are worth nothing. */
    @Override
    public boolean holds(Link link) {
        return rows.byId(new InvitationId(link.thing().id()))
                .filter(invitation -> stands(
                        invitation.madeBy(),
                        invitation.offered().kind(),
                        invitation.offered().thing()))
                .isPresent();
    }

    /** Whether the person may still give a function of the kind on the thing, or in the territory. */
    public boolean stands(@Nullable PersonId maker, String kind, @Nullable Thing thing) {
        return maker == null
                || functions.mayGive(
                        people.visitor(maker, IdentificationLevel.NONE, null), kind, thing);
    }
}
