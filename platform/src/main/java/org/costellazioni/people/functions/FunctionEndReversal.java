package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.rules.FunctionRules;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A function that was ended goes on, for whoever may give it. Its holder alone may take back only their own
 * word: otherwise whoever lost it could give it to themselves again.
 */
@Component
class FunctionEndReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final String SUBJECT = "function:";

    private final FunctionRows rows;
    private final FunctionKinds kinds;
    private final People people;
    private final FunctionNotices notices;
    private final Journal journal;

    FunctionEndReversal(
            FunctionRows rows,
            FunctionKinds kinds,
            People people,
            FunctionNotices notices,
            Journal journal) {
        this.rows = rows;
        this.kinds = kinds;
        this.people = people;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public String verb() {
        return "people.function-ended";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return FunctionId.parse(act.subject().substring(SUBJECT.length()))
                .flatMap(rows::ended)
                .map(function -> new Offer(
                        function.id().value(), List.of(name(function), place(function)), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        return act -> rows.ended(new FunctionId(act.thing().id()))
                .filter(function -> function.person().equals(by.person())
                        ? ownWord(visitor, function, act)
                        : gives(visitor, function))
                .isPresent();
    }

    /** The holder of an office takes nothing back alone, unless they may give it to themselves. */
    private boolean ownWord(Visitor visitor, Function function, Undoable act) {
        return Objects.equals(act.doneBy(), function.person())
                && kinds.byCode(function.kind())
                        .filter(kind -> !kind.office() || gives(visitor, function))
                        .isPresent();
    }

    private boolean gives(Visitor visitor, Function function) {
        Optional<FunctionKind> kind = kinds.byCode(function.kind());
        return kind.isPresent()
                && FunctionRules.gives(
                        visitor,
                        kind.get(),
                        function.thing(),
                        kinds.answersFor(visitor, function.thing()));
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return goingOn(thing)
                .map(function -> Outcome.done(
                        List.of(Effect.of(effect(function), name(function), place(function)))))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private String effect(Function function) {
        if (kinds.byCode(function.kind()).filter(FunctionKind::office).isPresent()) {
            return "people.undo.role-again";
        }
        return MandateKind.of(function.kind()).isPresent()
                ? "people.undo.acts-again"
                : "people.undo.function-again";
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        rows.ended(new FunctionId(thing.id())).ifPresent(function -> rows.lock(function.thing()));
        Optional<Function> function = goingOn(thing);
        if (function.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        rows.restore(function.get().id());
        Functions.tell(journal, by, "people.function-restored", function.get());
        notices.given(people.visitor(by), function.get());
        return Outcome.done(thing);
    }

    /** Ended, not over by its own date, and not given anew since. */
    private Optional<Function> goingOn(Thing thing) {
        LocalDate today = journal.today();
        return rows.ended(new FunctionId(thing.id()))
                .filter(function ->
                        function.until() == null || !function.until().isBefore(today))
                .filter(function -> rows.ofPerson(function.person(), today).stream()
                        .noneMatch(other -> other.same(function) && other.overlaps(function)));
    }

    private String name(Function function) {
        return people.find(function.person()).map(Person::name).orElse("");
    }

    private String place(Function function) {
        return kinds.label(function.thing()).name();
    }
}
