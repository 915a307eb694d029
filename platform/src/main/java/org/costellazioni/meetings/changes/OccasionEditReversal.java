package org.costellazioni.meetings.changes;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.rules.OccasionEdit;
import org.costellazioni.meetings.rules.OccasionPart;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** An occasion says again what it said before an edit, in all that nobody has edited since. */
@Component
class OccasionEditReversal implements Reversal {

    static final String VERB = "meetings.occasion-edited";

    private static final Duration WINDOW = Duration.ofDays(30);

    private final OccasionRows rows;
    private final OccasionChanges changes;
    private final OccasionEditing editing;
    private final People people;
    private final Journal journal;

    OccasionEditReversal(
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
        return TimeOrderedIds.parse(act.details().getOrDefault("edit", ""))
                .flatMap(changes::edit)
                .map(edit -> new Offer(edit.id(), List.of(edit.after().title()), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Sight sight = OccasionRules.answering(people.visitor(by));
        return act -> changes.edit(act.thing().id())
                .flatMap(edit -> rows.byId(edit.occasion(), sight))
                .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return standing(thing.id())
                .map(found -> Outcome.done(effects(found)))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    /** An edit of which something can go back, and its occasion. */
    private record Standing(OccasionEdit edit, Occasion occasion) {

        private Set<OccasionPart> back() {
            return edit.back(occasion.draft());
        }
    }

    private Optional<Standing> standing(UUID id) {
        Optional<OccasionEdit> edit = changes.edit(id);
        Optional<Occasion> occasion = edit.flatMap(found -> rows.byId(found.occasion()));
        return occasion.filter(found -> !found.cancelled())
                .map(found -> new Standing(edit.orElseThrow(), found))
                .filter(found -> !found.back().isEmpty());
    }

    private List<Effect> effects(Standing found) {
        List<Effect> effects = new ArrayList<>();
        found.back().forEach(part -> effects.add(Effect.of("meetings.undo.back." + part.code())));
        found.edit()
                .staying(found.occasion().draft())
                .forEach(part -> effects.add(Effect.of("meetings.undo.stays." + part.code())));
        int ties = editing.ties(found.occasion());
        if (ties > 0) {
            effects.add(Effect.of("meetings.undo.ties-follow", ties));
        }
        return effects;
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        changes.edit(thing.id()).ifPresent(edit -> rows.lock(edit.occasion()));
        Optional<Standing> standing = standing(thing.id());
        if (standing.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        Occasion occasion = standing.get().occasion();
        OccasionEdit undone = editing.undo(occasion, standing.get().edit(), journal.now(), by);
        journal.tell(
                by,
                "meetings.edit-undone",
                "occasion:" + occasion.id(),
                Map.of("parts", OccasionPart.codes(undone.changed())));
        return Outcome.done(thing);
    }
}
