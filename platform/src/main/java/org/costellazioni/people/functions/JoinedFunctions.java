package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.costellazioni.people.store.SuccessionRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who had a function on a thing has it on the one that it was joined into; requests wait there. */
@Component
class JoinedFunctions {

    private final FunctionRows functions;
    private final MandateRequestRecords requests;
    private final InvitationRows invitations;
    private final SuccessionRows successions;
    private final Journal journal;

    JoinedFunctions(
            FunctionRows functions,
            MandateRequestRecords requests,
            InvitationRows invitations,
            SuccessionRows successions,
            Journal journal) {
        this.functions = functions;
        this.requests = requests;
        this.invitations = invitations;
        this.successions = successions;
        this.journal = journal;
    }

    @EventListener
    void follow(ThingJoined joined) {
        functions.join(joined.gone(), joined.kept(), journal.now());
        invitations.join(joined.gone(), joined.kept());
        if (joined.kept().kind().equals(MandateKind.THING)) {
            ActorId gone = new ActorId(joined.gone().id());
            ActorId kept = new ActorId(joined.kept().id());
            requests.move(gone, kept);
            successions.move(gone, kept);
        }
    }
}
