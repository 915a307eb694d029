package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.web.ActorAccess;
import org.costellazioni.registry.writing.Seats;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A further seat that was taken away comes back, for whoever may change the actor. */
@Component
class SeatRemovalReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Seats seats;
    private final Actors actors;
    private final People people;

    SeatRemovalReversal(Seats seats, Actors actors, People people) {
        this.seats = seats;
        this.actors = actors;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.seat-removed";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("seat", ""))
                .map(seat -> new Offer(seat, List.of(name(seat)), WINDOW));
    }

    private String name(UUID seat) {
        return seats.actor(seat).flatMap(actors::byId).map(ActorView::name).orElse("");
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        return act -> seats.actor(act.thing().id())
                .filter(actor -> ActorAccess.allowed(visitor, actor))
                .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        Optional<ActorId> actor = seats.actor(thing.id());
        return actor.isPresent() && seats.standing(actor.get(), thing.id()).isEmpty()
                ? Outcome.done(
                        List.of(Effect.of("registry.undo.seat-comes-back", name(thing.id()))))
                : Outcome.refused(UndoRefusal.OVERTAKEN);
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<ActorId> actor = seats.actor(thing.id());
        return actor.isPresent()
                        && seats.restore(actor.get(), thing.id(), by) instanceof Outcome.Done
                ? Outcome.done(thing)
                : Outcome.refused(UndoRefusal.OVERTAKEN);
    }
}
