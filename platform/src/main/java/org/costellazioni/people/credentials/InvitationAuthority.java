package org.costellazioni.people.credentials;

import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkAuthority;
import org.springframework.stereotype.Component;

/** An invitation to a role is worth what its maker may give when it is accepted. */
@Component
class InvitationAuthority implements LinkAuthority {

    private final People people;

    InvitationAuthority(People people) {
        this.people = people;
    }

    @Override
    public String purpose() {
        return Purpose.INVITATION.link().name();
    }

    @Override
    public boolean holds(Link link) {
        return link.madeBy() == null || people.holders(Role.ADMINISTRATOR).contains(link.madeBy());
    }
}
