package org.costellazioni.registry.declared;

import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.declared.TieChange.What;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.ActorReading;
import org.costellazioni.registry.store.TieChanges;
import org.costellazioni.registry.store.TieStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was done to ties, and its undoing. */
@Component
@Transactional
public class TieHistory {

    private final TieChanges changes;
    private final TieStates states;
    private final Corrections corrections;
    private final TieWriting writing;
    private final ActorReading actors;

    TieHistory(
            TieChanges changes,
            TieStates states,
            Corrections corrections,
            TieWriting writing,
            ActorReading actors) {
        this.changes = changes;
        this.states = states;
        this.corrections = corrections;
        this.writing = writing;
        this.actors = actors;
    }

    @Transactional(readOnly = true)
    public Optional<TieChange> find(UUID change) {
        return changes.find(change);
    }

    /** What the tie's two actors are called now, its source first. */
    @Transactional(readOnly = true)
    public List<String> names(TieChange change) {
        List<UUID> ends = Stream.of(change.after().source(), change.after().target())
                .map(end -> end.value())
                .toList();
        Map<UUID, ActorLine> lines = actors.lines(ends);
        return ends.stream()
                .map(end -> Optional.ofNullable(lines.get(end))
                        .map(ActorLine::name)
                        .orElse(end.toString()))
                .toList();
    }

    /** Whether the tie is still as the change left it, and nothing keeps it from being as before. */
    @Transactional(readOnly = true)
    public boolean stands(TieChange change) {
        return states.find(change.before().id())
                .filter(now -> now.sameAs(change.after()))
                .map(now -> now.back(change.before()))
                .filter(before -> !before.live() || corrections.free(before).isEmpty())
                .isPresent();
    }

    /** Puts a tie back to before a change that still stands. */
    public void putBack(TieChange change, Visitor by) {
        TieState now = states.lock(change.before().id()).orElseThrow();
        writing.write(
                What.PUT_BACK, now, now.back(change.before()), TieWriting.side(now, null, by), by);
    }

    /** Notes that a tie which had been taken back has come again. */
    public void restored(UUID tie, Visitor by) {
        TieState now = states.find(tie).orElseThrow();
        writing.write(What.PUT_BACK, now.withdrawn(), now, TieWriting.side(now, null, by), by);
    }
}
