package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.store.Persons;
import org.costellazioni.upkeep.links.Link;
import org.costellazioni.upkeep.links.LinkAuthority;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** A link to a new password ends with the next password, in whatever territory either came about. */
@Component
class ResetAuthority implements LinkAuthority {

    private final Persons persons;

    ResetAuthority(Persons persons) {
        this.persons = persons;
    }

    @Override
    public String purpose() {
        return Purpose.PASSWORD_RESET.link().name();
    }

    @Override
    public boolean holds(Link link) {
        Instant made = link.expiresAt().minus(Purpose.PASSWORD_RESET.link().lifetime());
        return persons.passwordSetAt(new PersonId(link.thing().id()))
                .filter(set -> set.isAfter(made))
                .isEmpty();
    }
}
