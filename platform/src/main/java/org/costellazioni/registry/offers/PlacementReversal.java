package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.positions.Positions;
import org.costellazioni.registry.web.ActorAccess;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** An actor that was put somewhere on the map goes back to where it was, its doubt included. */
@Component
class PlacementReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Positions positions;
    private final Actors actors;
    private final People people;

    PlacementReversal(Positions positions, Actors actors, People people) {
        this.positions = positions;
        this.actors = actors;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.actor-placed";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("placement", ""))
                .map(placement -> new Offer(placement, List.of(name(placement)), WINDOW));
    }

    private String name(UUID placement) {
        return positions
                .actor(placement)
                .flatMap(actors::byId)
                .map(ActorView::name)
                .orElse("");
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        return act -> positions
                .actor(act.thing().id())
                .filter(actor -> ActorAccess.allowed(visitor, actor))
                .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return positions.stands(thing.id())
                ? Outcome.done(List.of(Effect.of("registry.undo.position-back", name(thing.id()))))
                : Outcome.refused(UndoRefusal.OVERTAKEN);
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return positions.takeBack(thing.id(), by) instanceof Outcome.Done
                ? Outcome.done(thing)
                : Outcome.refused(UndoRefusal.OVERTAKEN);
    }
}
