package org.costellazioni.meetings.changes;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.rules.OccasionRules;
import org.costellazioni.meetings.store.OccasionChanges;
import org.costellazioni.meetings.store.OccasionRows;
import org.costellazioni.people.People;
import org.costellazioni.people.functions.Sight;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** An occasion that was called off is held after all, with the ties that it had. */
@Component
class CancellationReversal implements Reversal {

    static final String VERB = "meetings.occasion-cancelled";

    private static final Duration WINDOW = Duration.ofDays(30);

    private final OccasionRows rows;
    private final OccasionChanges changes;
    private final OccasionEditing editing;
    private final People people;
    private final Journal journal;

    CancellationReversal(
            OccasionRows rows,
            OccasionChanges changes,
            OccasionEditing editing,
            People people,
            Journal journal) {
        this.rows = rows;
        this.changes = changes;
        this.editing = editing;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("cancellation", ""))
                .flatMap(this::standing)
                .map(occasion -> new Offer(id(occasion), List.of(occasion.title()), WINDOW));
    }

    private static UUID id(Occasion occasion) {
        return cancellation(occasion).id();
    }

    private static Occasion.Cancellation cancellation(Occasion occasion) {
        return Optional.ofNullable(occasion.cancellation()).orElseThrow();
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Sight sight = OccasionRules.answering(people.visitor(by));
        return act -> changes.calledOff(act.thing().id())
                .flatMap(called -> rows.byId(called.occasion(), sight))
                .isPresent();
    }

    /** The occasion that this cancellation calls off today. */
    private Optional<Occasion> standing(UUID cancellation) {
        return changes.calledOff(cancellation)
                .filter(called -> called.liftedAt() == null)
                .flatMap(called -> rows.byId(called.occasion()));
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return standing(thing.id())
                .map(occasion -> Outcome.done(effects(occasion)))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    private List<Effect> effects(Occasion occasion) {
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of("meetings.undo.held-after-all", occasion.title()));
        if (occasion.recorded()) {
            effects.add(Effect.of(
                    "meetings.undo.ties-come-back", editing.returning(cancellation(occasion))));
        }
        return effects;
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        changes.calledOff(thing.id()).ifPresent(called -> rows.lock(called.occasion()));
        Optional<Occasion> occasion = standing(thing.id());
        if (occasion.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        editing.hold(occasion.get(), cancellation(occasion.get()), journal.now(), by);
        journal.tell(
                by,
                "meetings.occasion-held-after-all",
                "occasion:" + occasion.get().id());
        return Outcome.done(thing);
    }
}
