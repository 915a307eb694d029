package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.store.TieKindJoinings;
import org.costellazioni.registry.store.TieKindJoinings.Joined;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Of two kinds of ties that were joined the one that is gone comes back, with the ties that it had. */
@Component
class TieKindJoiningReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final TieKindJoinings joinings;
    private final People people;

    TieKindJoiningReversal(TieKindJoinings joinings, People people) {
        this.joinings = joinings;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.tie-kinds-joined";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("joining", ""))
                .flatMap(joinings::find)
                .map(joined -> new Offer(
                        joined.id(), List.of(joined.gonePhrase(), joined.keptPhrase()), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        boolean office = people.visitor(by).has(Role.PROGRAMME_OFFICE);
        return act -> office;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return joinings.find(thing.id())
                .map(joined -> Outcome.done(effects(joined)))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private List<Effect> effects(Joined joined) {
        return List.of(
                Effect.of("registry.undo.kind-comes-back", joined.gonePhrase()),
                Effect.of("registry.undo.ties-go-back", joinings.ties(joined), joined.gonePhrase()),
                Effect.of("registry.undo.doubled-come-back", joinings.doubled(joined)));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<Joined> joined = joinings.find(thing.id());
        if (joined.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        joinings.undo(joined.get());
        return Outcome.done(thing);
    }
}
