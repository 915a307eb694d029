package org.costellazioni.upkeep.undo;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be undone in the territory at hand, and its undoing. */
@Component
@Transactional
public class Undos {

    /** Acts looked at for one person's list. */
    private static final int MOST = 500;

    private final UndoRows rows;
    private final Map<String, Reversal> reversals;
    private final Journal journal;

    Undos(UndoRows rows, List<Reversal> reversals, Journal journal) {
        this.rows = rows;
        this.reversals =
                reversals.stream().collect(Collectors.toMap(Reversal::verb, Function.identity()));
        this.journal = journal;
    }

    /** Keeps, in the transaction of an act, that it can be undone. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Act act) {
        Reversal reversal = reversals.get(act.verb());
        if (reversal != null) {
            reversal.offer(act).ifPresent(offer -> keep(act, offer));
        }
    }

    private void keep(Act act, Reversal.Offer offer) {
        rows.insert(new Undoable(
                TimeOrderedIds.next(),
                new Thing(act.verb(), offer.thing()),
                offer.arguments(),
                act.by().person(),
                journal.now(),
                journal.now().plus(offer.window())));
    }

    /** What a person may undo now, the latest first. */
    @Transactional(readOnly = true)
    public List<Undoable> open(Acting person) {
        return open(rows.open(journal.now(), MOST), person).toList();
    }

    /** Whether there is anything that a person may undo now. */
    @Transactional(readOnly = true)
    public boolean anyOpen(Acting person) {
        return open(rows.open(journal.now(), MOST), person).findAny().isPresent();
    }

    /** An act that the person may undo now. */
    @Transactional(readOnly = true)
    public Optional<Undoable> find(UUID id, Acting person) {
        return open(rows.find(id, journal.now()).stream().toList(), person).findAny();
    }

    /** Of several acts the latest on this thing, where the person may undo it now. */
    @Transactional(readOnly = true)
    public Optional<Undoable> find(Thing thing, Acting person) {
        return open(rows.of(thing, journal.now()).stream().toList(), person).findAny();
    }

    private Stream<Undoable> open(List<Undoable> acts, Acting person) {
        if (person.person() == null) {
            return Stream.empty();
        }
        Map<String, Predicate<Undoable>> allowed = new HashMap<>();
        return acts.stream()
                .filter(act -> reversals.containsKey(act.thing().kind()))
                .filter(act -> allowed.computeIfAbsent(
                                act.thing().kind(), verb -> reversal(act).allowedTo(person))
                        .test(act));
    }

    /** Takes a name out of the sentences that tell what can be undone; answers of how many. */
    public int forgetName(String name) {
        return rows.forgetName(name);
    }

    /** What undoing would touch, as things stand now: a reversal may try it and take the trial back. */
    public Outcome<List<Reversal.Effect>> preview(Undoable act) {
        return reversal(act).preview(act.thing());
    }

    /**
     * Undoes an act: of any number who try at once, one does.
     *
     * @param reason why, in the person's words; may be empty
     */
    public Outcome<Thing> undo(UUID id, String reason, Acting by) {
        rows.lock(id);
        Optional<Undoable> act = find(id, by);
        if (act.isEmpty()) {
            return Outcome.refused(UndoRefusal.NOT_FOUND);
        }
        Thing thing = act.get().thing();
        Outcome<Thing> undone = reversal(act.get()).undo(thing, reason, by);
        if (undone instanceof Outcome.Done<Thing>) {
            rows.undone(id, reason, by.person(), journal.now());
            journal.tell(by, "upkeep.undone", thing.toString(), Map.of("act", id.toString()));
        }
        return undone;
    }

    private Reversal reversal(Undoable act) {
        return Objects.requireNonNull(reversals.get(act.thing().kind()), "nobody undoes it");
    }
}
