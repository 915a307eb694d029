package org.costellazioni.people.succession;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.people.store.SuccessionRows;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Invitations to represent an actor, and passages, follow into the one that it is joined into. */
@Component
class JoinedSuccessions {

    private final InvitationRows invitations;
    private final SuccessionRows successions;

    JoinedSuccessions(InvitationRows invitations, SuccessionRows successions) {
        this.invitations = invitations;
        this.successions = successions;
    }

    @EventListener
    void follow(ThingJoined joined) {
        invitations.join(joined.gone(), joined.kept());
        if (joined.kept().kind().equals(MandateKind.THING)) {
            successions.move(
                    new ActorId(joined.gone().id()), new ActorId(joined.kept().id()));
        }
    }
}
