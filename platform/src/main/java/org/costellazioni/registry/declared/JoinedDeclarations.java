package org.costellazioni.registry.declared;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.store.TieStates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an actor declared, or was asked, follows into the actor that it is joined into. */
@Component
class JoinedDeclarations {

    private final TieStates states;

    JoinedDeclarations(TieStates states) {
        this.states = states;
    }

    @EventListener
    void follow(ThingJoined joined) {
        if (joined.gone().kind().equals(ActorView.THING)) {
            states.follow(
                    joined.joining(),
                    new ActorId(joined.gone().id()),
                    new ActorId(joined.kept().id()));
        }
    }
}
