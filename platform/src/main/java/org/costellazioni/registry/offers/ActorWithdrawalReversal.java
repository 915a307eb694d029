package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.removal.ActorRemoval;
import org.costellazioni.registry.removal.WithdrawnActor;
import org.costellazioni.registry.store.HeldTieRows;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An actor that was withdrawn is shown again, with its ties. */
@Component
class ActorWithdrawalReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final ActorRemoval removal;
    private final HeldTieRows ties;
    private final People people;

    ActorWithdrawalReversal(ActorRemoval removal, HeldTieRows ties, People people) {
        this.removal = removal;
        this.ties = ties;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.actor-withdrawn";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("withdrawal", ""))
                .flatMap(removal::byId)
                .map(withdrawn -> new Offer(withdrawn.id(), List.of(withdrawn.name()), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        boolean office = people.visitor(by).has(Role.PROGRAMME_OFFICE);
        return act -> office;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        Optional<WithdrawnActor> found = removal.byId(thing.id());
        Optional<ActorRefusal> refusal = removal.refusal(found);
        if (refusal.isPresent()) {
            return Outcome.refused(told(refusal.get()));
        }
        WithdrawnActor withdrawn = found.orElseThrow();
        return Outcome.done(List.of(
                Effect.of("registry.undo.actor-comes-back", withdrawn.name()),
                Effect.of(
                        "registry.undo.ties-come-back",
                        ties.returningWith(withdrawn.id(), withdrawn.actor()))));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return switch (removal.bringBack(thing.id(), by)) {
            case Outcome.Done<WithdrawnActor> done -> Outcome.done(thing);
            case Outcome.Refused<WithdrawnActor>(Refusal refusal) -> Outcome.refused(told(refusal));
        };
    }

    /** One that is there again was brought back since. */
    private static Refusal told(Refusal refusal) {
        return refusal == ActorRefusal.NOT_FOUND ? UndoRefusal.OVERTAKEN : refusal;
    }
}
