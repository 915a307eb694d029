package org.costellazioni.people;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.people.store.MandateRecords;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A mandate that was ended goes on, for whoever may say who acts for the actor. Its holder alone may take
 * back only their own word: otherwise whoever lost a mandate could give it to themselves again.
 */
@Component
class MandateEndReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final String SUBJECT = "mandate:";

    private final MandateRecords mandates;
    private final People people;
    private final KnownActors actors;
    private final MandateNotices notices;
    private final Journal journal;

    MandateEndReversal(
            MandateRecords mandates,
            People people,
            KnownActors actors,
            MandateNotices notices,
            Journal journal) {
        this.mandates = mandates;
        this.people = people;
        this.actors = actors;
        this.notices = notices;
        this.journal = journal;
    }

    @Override
    public String verb() {
        return "people.mandate-ended";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return MandateId.parse(act.subject().substring(SUBJECT.length()))
                .flatMap(mandates::ended)
                .map(mandate -> new Offer(
                        mandate.id().value(),
                        List.of(name(mandate), actors.name(mandate.actor())),
                        WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        boolean decides = visitor.has(Role.PROGRAMME_OFFICE)
                || visitor.mandates().stream()
                        .anyMatch(own -> own.kind() == MandateKind.LEGAL_REPRESENTATIVE);
        return act -> (decides || Objects.equals(act.doneBy(), by.person()))
                && mandates.ended(new MandateId(act.thing().id()))
                        .filter(mandate -> mandate.person().equals(by.person())
                                ? mandate.person().equals(act.doneBy())
                                : MandateRules.decidesFor(visitor, mandate.actor()))
                        .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return goingOn(thing)
                .map(mandate -> Outcome.done(List.of(Effect.of(
                        "people.undo.acts-again", name(mandate), actors.name(mandate.actor())))))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, Acting by) {
        Optional<Mandate> mandate = goingOn(thing);
        if (mandate.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        mandates.restore(mandate.get().id());
        journal.tell(
                by,
                "people.mandate-restored",
                SUBJECT + mandate.get().id(),
                Map.of("actor", mandate.get().actor().toString()));
        notices.granted(mandate.get());
        return Outcome.done(thing);
    }

    /** Ended, not over by its own date, and not given anew since. */
    private Optional<Mandate> goingOn(Thing thing) {
        LocalDate today = journal.today();
        return mandates.ended(new MandateId(thing.id()))
                .filter(mandate -> mandate.until() == null || !mandate.until().isBefore(today))
                .filter(mandate -> mandates.onActor(mandate.actor(), today).stream()
                        .noneMatch(other -> other.person().equals(mandate.person())
                                && other.kind() == mandate.kind()));
    }

    private String name(Mandate mandate) {
        return people.find(mandate.person()).map(Person::name).orElse("");
    }
}
