package org.costellazioni.people.erasure;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Role;
import org.costellazioni.people.store.MandateRecords;
import org.costellazioni.people.store.MandateRequestRecords;
import org.costellazioni.people.store.RoleGrants;
import org.springframework.stereotype.Component;

import java.util.List;

/** What ties a person to the territory at hand. Within the caller's transaction. */
@Component
class Duties {

    private final RoleGrants roles;
    private final MandateRecords mandates;
    private final MandateRequestRecords requests;
    private final Journal journal;

    Duties(
            RoleGrants roles,
            MandateRecords mandates,
            MandateRequestRecords requests,
            Journal journal) {
        this.roles = roles;
        this.mandates = mandates;
        this.requests = requests;
        this.journal = journal;
    }

    /** Lets nobody else change the roles until the transaction ends. */
    void lock() {
        roles.lock();
    }

    boolean none(PersonId person) {
        return roles.of(person).isEmpty() && !acts(person);
    }

    /** Whether they act for an actor, or will. */
    boolean acts(PersonId person) {
        return !mandates.ofPerson(person, journal.today()).isEmpty();
    }

    boolean isLastAdministrator(PersonId person) {
        return roles.holders(Role.ADMINISTRATOR).equals(List.of(person));
    }

    /** Gives up roles, and requests that wait. */
    void giveUp(PersonId person) {
        roles.of(person).forEach(role -> roles.revoke(person, role, person, journal.now()));
        requests.waitingOf(person)
                .forEach(request -> requests.decide(request.id(), null, person, journal.now()));
    }
}
