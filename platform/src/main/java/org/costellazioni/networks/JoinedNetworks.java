package org.costellazioni.networks;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.ThingJoined;
import org.costellazioni.kernel.ThingParted;
import org.costellazioni.networks.store.NetworkRows;
import org.costellazioni.registry.ActorView;
import org.costellazioni.upkeep.undo.Parting;
import org.costellazioni.upkeep.undo.PutBack;
import org.costellazioni.upkeep.undo.Reversal.Effect;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** How a network works, and who looks after it, follows it into the one that it is joined into. */
@Component
class JoinedNetworks implements Parting {

    private final NetworkRows networks;

    JoinedNetworks(NetworkRows networks) {
        this.networks = networks;
    }

    @EventListener
    void follow(ThingJoined joined) {
        if (joined.kept().kind().equals(ActorView.THING)) {
            networks.join(
                    joined.joining(),
                    new ActorId(joined.gone().id()),
                    new ActorId(joined.kept().id()));
        }
    }

    @Override
    public List<Effect> part(ThingParted parted, PutBack rows) {
        if (parted.kept().kind().equals(ActorView.THING)) {
            networks.touch(new ActorId(parted.kept().id()));
        }
        List<Effect> told =
                new ArrayList<>(rows.told("networks_sheets", "networks.undo.parted-sheets"));
        told.addAll(rows.told("networks_managements", "networks.undo.parted-managements"));
        return told;
    }
}
