package org.costellazioni.people.succession;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.store.InvitationRows;
import org.costellazioni.people.store.SuccessionRows;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;

/** Invitations to represent an actor, and passages, follow into the one that it is joined into. */
@Component
class JoinedSuccessions implements Parting {

    private final InvitationRows invitations;
    private final SuccessionRows successions;

    JoinedSuccessions(InvitationRows invitations, SuccessionRows successions) {
        this.invitations = invitations;
        this.successions = successions;
    }

    @EventListener
    void follow(ThingJoined joined) {
        invitations.join(joined);
        if (joined.kept().kind().equals(MandateKind.THING)) {
            successions.move(
                    joined.joining(),
                    new ActorId(joined.gone().id()),
                    new ActorId(joined.kept().id()));
        }
    }

    @Override
    public List<Effect> part(ThingParted parted, PutBack rows) {
        return rows.told("people_invitations", "people.undo.parted-invitations");
    }
}
