package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.declared.TieHistory;
import org.costellazioni.registry.store.TieChanges;
import org.costellazioni.registry.store.TieRows;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A tie that was taken back comes again: for the side that took it back where one did, for either where
 * nobody's word is known, and for the office.
 */
@Component
class TieWithdrawalReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final String SUBJECT = "tie:";

    private final TieRows ties;
    private final TieChanges changes;
    private final TieHistory history;
    private final Actors actors;
    private final People people;

    TieWithdrawalReversal(
            TieRows ties, TieChanges changes, TieHistory history, Actors actors, People people) {
        this.ties = ties;
        this.changes = changes;
        this.history = history;
        this.actors = actors;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.tie-withdrawn";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        UUID tie = UUID.fromString(act.subject().substring(SUBJECT.length()));
        return Optional.of(new Offer(tie, names(tie), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            return act -> true;
        }
        List<ActorId> own = visitor.actors();
        return act -> !own.isEmpty()
                && ends(act.thing().id()).stream().anyMatch(own::contains)
                && tookBack(act, own);
    }

    /** A word that took a tie back is taken back by those who said it. */
    private boolean tookBack(Undoable act, List<ActorId> own) {
        return changes.of(act.thing().id()).stream()
                .filter(change -> change.what() == What.WITHDRAWN)
                .findFirst()
                .map(change -> change.side() != null && own.contains(change.side()))
                .orElse(true);
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        List<String> names = names(thing.id());
        return ties.restorable(thing.id())
                ? Outcome.done(List.of(Effect.of(
                        "registry.undo.tie-comes-back", names.getFirst(), names.getLast())))
                : Outcome.refused(UndoRefusal.OVERTAKEN);
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        if (!ties.restorable(thing.id())) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        ties.restore(thing.id());
        history.restored(thing.id(), people.visitor(by));
        return Outcome.done(thing);
    }

    private List<ActorId> ends(UUID tie) {
        return ties.ends(tie).orElse(List.of()).stream().map(ActorId::new).toList();
    }

    private List<String> names(UUID tie) {
        return ends(tie).stream()
                .map(end -> actors.byId(end).map(ActorView::name).orElse(end.toString()))
                .toList();
    }
}
