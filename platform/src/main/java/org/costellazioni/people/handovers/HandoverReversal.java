package org.costellazioni.people.handovers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.HandoverRules;
import org.costellazioni.people.store.HandoverRows;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Work that passed comes back as one act, for whoever may say what becomes of it. */
@Component
class HandoverReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final String SUBJECT = "handover:";

    private final HandoverRows rows;
    private final Handovers handovers;
    private final People people;

    HandoverReversal(HandoverRows rows, Handovers handovers, People people) {
        this.rows = rows;
        this.handovers = handovers;
        this.people = people;
    }

    @Override
    public String verb() {
        return "people.work-passed";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return HandoverId.parse(act.subject().substring(SUBJECT.length()))
                .flatMap(rows::byId)
                .map(work -> new Offer(work.id().value(), List.of(), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        return act -> rows.byId(new HandoverId(act.thing().id()))
                .filter(work -> HandoverRules.decides(visitor, work.from()))
                .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return rows.byId(new HandoverId(thing.id()))
                .filter(work -> !work.returned())
                .map(work -> Outcome.done(List.of(Effect.of(
                        "people.undo.work-again",
                        rows.pieces(work.id()).size(),
                        people.find(work.from()).map(Person::name).orElse("")))))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<PassedWork> work = rows.lock(new HandoverId(thing.id()));
        if (work.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        handovers.giveBack(work.get(), by);
        return Outcome.done(thing);
    }
}
