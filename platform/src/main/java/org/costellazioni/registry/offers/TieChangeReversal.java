package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.declared.TieHistory;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One thing that was done to a tie is put back: by the side that did it or the office, and where it touched
 * what is the other's too, an edit or an end, by either.
 */
final class TieChangeReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Set<What> OF_BOTH = Set.of(What.EDITED, What.ENDED);

    private final What what;
    private final TieHistory history;
    private final People people;

    TieChangeReversal(What what, TieHistory history, People people) {
        this.what = what;
        this.history = history;
        this.people = people;
    }

    @Override
    public String verb() {
        return what.verb();
    }

    /** Acts of before ties had a history cannot be put back. */
    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("change", ""))
                .flatMap(history::find)
                .map(change -> new Offer(change.id(), history.names(change), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            return act -> true;
        }
        List<ActorId> own = visitor.actors();
        return act -> !own.isEmpty()
                && history.find(act.thing().id())
                        .filter(change -> mayUndo(change, own))
                        .isPresent();
    }

    private static boolean mayUndo(TieChange change, List<ActorId> own) {
        return OF_BOTH.contains(change.what())
                ? own.stream().anyMatch(change.after()::joins)
                : change.side() != null && own.contains(change.side());
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return standing(thing.id())
                .map(change -> Outcome.done(List.of(effect(change))))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private Effect effect(TieChange change) {
        List<String> names = history.names(change);
        String key = "registry.undo.effect-" + change.what().code();
        return Effect.of(key, names.getFirst(), names.getLast());
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<TieChange> change = standing(thing.id());
        if (change.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        history.putBack(change.get(), people.visitor(by));
        return Outcome.done(thing);
    }

    private Optional<TieChange> standing(UUID id) {
        return history.find(id).filter(history::stands);
    }
}
