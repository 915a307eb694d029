package org.costellazioni.vocabularies;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.costellazioni.vocabularies.store.TermChanges;
import org.costellazioni.vocabularies.store.TermRows;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A term says again what it said, and stands where it stood. One that the territory made by mistake is
 * hidden: whoever uses it keeps it.
 */
@Component
class TermReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final TermChanges changes;
    private final TermRows rows;
    private final VocabularyCache cache;
    private final People people;
    private final Journal journal;

    TermReversal(
            TermChanges changes,
            TermRows rows,
            VocabularyCache cache,
            People people,
            Journal journal) {
        this.changes = changes;
        this.rows = rows;
        this.cache = cache;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public String verb() {
        return "vocabularies.term-kept";
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("change", ""))
                .flatMap(changes::find)
                .map(change ->
                        new Offer(change.id(), List.of(change.after().labelItalian()), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        boolean office = people.visitor(by).has(Role.PROGRAMME_OFFICE);
        return act -> office && standing(act.thing().id()).isPresent();
    }

    /** A change after which nobody has changed the term. */
    private Optional<TermChange> standing(UUID id) {
        return changes.find(id)
                .filter(change -> change.standsIn(
                        changes.own(change.vocabulary(), change.after().code()).orElse(null)));
    }

    private boolean made(TermChange change) {
        return change.before() == null
                && !changes.shared(change.vocabulary(), change.after().code());
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return standing(thing.id())
                .map(change -> Outcome.done(List.of(Effect.of(
                        made(change) ? "vocabularies.undo.hidden" : "vocabularies.undo.as-before",
                        change.after().labelItalian()))))
                .orElseGet(() -> Outcome.refused(UndoRefusal.OVERTAKEN));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<TermChange> standing = standing(thing.id());
        if (standing.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        TermChange change = standing.get();
        Term before = change.before();
        if (before != null) {
            rows.put(change.vocabulary(), before);
        } else if (made(change)) {
            rows.put(change.vocabulary(), change.after().out());
        } else {
            changes.remove(change.vocabulary(), change.after().code());
        }
        cache.forget();
        journal.tell(
                by,
                "vocabularies.term-restored",
                Act.subject("term", change.vocabulary() + "/" + change.after().code()));
        return Outcome.done(thing);
    }
}
