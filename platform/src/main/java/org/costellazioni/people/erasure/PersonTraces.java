package org.costellazioni.people.erasure;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.DeskVisits;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.springframework.stereotype.Component;

/** What this module lets go of in the territory at hand. Within the caller's transaction. */
@Component
public class PersonTraces {

    private final DeskVisits visits;
    private final MandateRequestRecords requests;
    private final InvitationRows invitations;

    PersonTraces(DeskVisits visits, MandateRequestRecords requests, InvitationRows invitations) {
        this.visits = visits;
        this.requests = requests;
        this.invitations = invitations;
    }

    public int forgetVisits(PersonId person) {
        return visits.forget(person);
    }

    public int emptyNotes(PersonId person) {
        return requests.emptyNotes(person);
    }

    public int forgetInvitations(PersonId person) {
        return invitations.forget(person);
    }
}
