package org.costellazioni.registry.offers;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.twins.Partings;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.Trial;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Two actors that were made one are two again. What it would touch is found by doing it, and taken back. */
@Component
class MergerReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Partings partings;
    private final Trial trial;
    private final People people;

    MergerReversal(Partings partings, Trial trial, People people) {
        this.partings = partings;
        this.trial = trial;
        this.people = people;
    }

    @Override
    public String verb() {
        return "registry.twins-merged";
    }

    /** Mergers of before they were kept cannot be undone. */
    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("merger", ""))
                .flatMap(partings::find)
                .map(merger -> new Offer(merger.id(), partings.names(merger), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        boolean office = people.visitor(by).has(Role.PROGRAMME_OFFICE);
        return act -> office;
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        return trial.takenBack(() -> partings.part(thing.id(), Acting.MACHINE));
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        return partings.part(thing.id(), by).map(done -> thing);
    }
}
