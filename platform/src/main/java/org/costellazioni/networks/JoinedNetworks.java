package org.costellazioni.networks;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.networks.store.NetworkRows;
import org.costellazioni.registry.ActorView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How a network works, and who looks after it, follows it into the one that it is joined into. */
@Component
class JoinedNetworks {

    private final NetworkRows rows;

    JoinedNetworks(NetworkRows rows) {
        this.rows = rows;
    }

    @EventListener
    void follow(ThingJoined joined) {
        if (joined.kept().kind().equals(ActorView.THING)) {
            rows.join(new ActorId(joined.gone().id()), new ActorId(joined.kept().id()));
        }
    }
}
