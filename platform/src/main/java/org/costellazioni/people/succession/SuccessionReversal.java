package org.costellazioni.people.succession;

import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.store.SuccessionRows;
import org.costellazioni.upkeep.undo.Reversal;
import org.costellazioni.upkeep.undo.UndoRefusal;
import org.costellazioni.upkeep.undo.Undoable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A passage of the representation is taken back as one act: by the office, or by the representative whose
 * own word it was. Not by whoever was named.
 */
@Component
class SuccessionReversal implements Reversal {

    private static final Duration WINDOW = Duration.ofDays(7);

    private final SuccessionRows rows;
    private final SuccessionCompletion completion;
    private final People people;
    private final KnownActors actors;

    SuccessionReversal(
            SuccessionRows rows,
            SuccessionCompletion completion,
            People people,
            KnownActors actors) {
        this.rows = rows;
        this.completion = completion;
        this.people = people;
        this.actors = actors;
    }

    @Override
    public String verb() {
        return SuccessionCompletion.PASSED;
    }

    @Override
    public Optional<Offer> offer(Act act) {
        return TimeOrderedIds.parse(act.details().getOrDefault("succession", ""))
                .flatMap(id -> rows.byId(new SuccessionId(id)))
                .map(succession -> new Offer(
                        succession.id().value(), List.of(actors.name(succession.actor())), WINDOW));
    }

    @Override
    public Predicate<Undoable> allowedTo(Acting by) {
        Visitor visitor = people.visitor(by);
        return act -> rows.byId(new SuccessionId(act.thing().id()))
                .filter(succession -> visitor.has(Role.PROGRAMME_OFFICE)
                        || succession.namedBy().equals(by.person()))
                .isPresent();
    }

    @Override
    public Outcome<List<Effect>> preview(Thing thing) {
        Optional<Succession> done = rows.byId(new SuccessionId(thing.id()));
        Optional<Function> mandate = done.flatMap(completion::standing);
        if (mandate.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        String actor = actors.name(done.orElseThrow().actor());
        List<Effect> effects = new ArrayList<>();
        effects.add(Effect.of("people.undo.represents-no-more", name(mandate.get()), actor));
        completion
                .ended(done.orElseThrow())
                .forEach(function ->
                        effects.add(Effect.of("people.undo.acts-again", name(function), actor)));
        effects.add(Effect.of("people.undo.writings-stay", name(mandate.get())));
        return Outcome.done(effects);
    }

    private String name(Function function) {
        return people.find(function.person()).map(Person::name).orElse("");
    }

    @Override
    public Outcome<Thing> undo(Thing thing, String reason, Acting by) {
        Optional<Succession> done = rows.byId(new SuccessionId(thing.id()));
        done.ifPresent(succession -> completion.held(MandateKind.thing(succession.actor())));
        Optional<Function> mandate = done.flatMap(completion::standing);
        if (mandate.isEmpty()) {
            return Outcome.refused(UndoRefusal.OVERTAKEN);
        }
        completion.takeBack(done.orElseThrow(), mandate.get(), by);
        return Outcome.done(thing);
    }
}
