package org.costellazioni.vocabularies;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.Trial;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Two terms that were joined are two again. What it would touch is found by doing it, and taken back. */
@Component
class TermJoiningReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final JoinedTerms joined;
    private final VocabularyCache cache;
    private final Trial trial;
    private final People people;

    TermJoiningReversal(JoinedTerms joined, VocabularyCache cache, Trial trial, People people) {
        this.joined = joined;
        this.cache = cache;
        this.trial = trial;
        this.people = people;
    }

    @Override
    public String verb() {
        return TermJoining.JOINED;
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("joining", ""))
                .flatMap(
                        id -> Optional.ofNullable(joined.names(Set.of(id), "it").get(id))
                                .map(names -> new Offer(id, names, WINDOW)));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        return people.visitor(by).has(Role.PROGRAMME_OFFICE) ? act -> true : act -> false;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return trial.takenBack(() -> joined.part(thing.id(), Acting.MACHINE));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return joined.part(thing.id(), by).map(done -> {
            cache.forget();
            return thing;
        });
    }
}
