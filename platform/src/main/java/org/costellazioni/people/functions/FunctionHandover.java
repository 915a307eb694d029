package org.costellazioni.people.functions;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.People;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.store.FunctionRows;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tasks on things pass to a colleague: the one ends, another begins, where whoever wants it may give it.
 * Not mandates, about which the actor decides, and not roles.
 */
@Component
public class FunctionHandover implements Handover.Work {

    private final FunctionRows rows;
    private final FunctionKinds kinds;
    private final Functions functions;
    private final People people;
    private final Journal journal;

    FunctionHandover(
            FunctionRows rows,
            FunctionKinds kinds,
            Functions functions,
            People people,
            Journal journal) {
        this.rows = rows;
        this.kinds = kinds;
        this.functions = functions;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public List<Handover.Item> of(PersonId person) {
        return rows.ofPerson(person, journal.today()).stream()
                .filter(this::passes)
                .map(function -> new Handover.Item(
                        function.id().value(), kinds.label(function.thing()).name()))
                .toList();
    }

    private boolean passes(Function function) {
        return MandateKind.of(function.kind()).isEmpty()
                && kinds.byCode(function.kind()).filter(kind -> !kind.office()).isPresent();
    }

    @Override
    public Optional<UUID> pass(UUID item, PersonId from, PersonId to, Acting by) {
        Optional<Function> found = rows.byId(new FunctionId(item))
                .filter(function -> function.person().equals(from) && passes(function));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Function function = found.get();
        Visitor visitor = people.visitor(by);
        Functions.Offer offer = new Functions.Offer(
                function.kind(),
                to,
                function.thing(),
                function.host(),
                function.from().isAfter(journal.today()) ? function.from() : null,
                function.until());
        return switch (functions.give(visitor, offer)) {
            case Outcome.Refused<Function> refused -> Optional.empty();
            case Outcome.Done<Function>(Function given) -> {
                functions.end(visitor, function.id()).orThrow();
                yield Optional.of(given.id().value());
            }
        };
    }

    /** The first one goes on as it was, unless the person has been given it anew. */
    @Override
    public boolean giveBack(UUID item, UUID passed, PersonId from, PersonId to, Acting by) {
        Optional<Function> first = rows.ended(new FunctionId(item));
        if (first.isEmpty()) {
            return false;
        }
        rows.lock(first.get().thing());
        if (!rows.end(new FunctionId(passed), by.person(), journal.now())) {
            return false;
        }
        boolean again = rows.ofPerson(from, journal.today()).stream()
                .anyMatch(other -> other.same(first.get()) && other.overlaps(first.get()));
        if (!again) {
            rows.restore(first.get().id());
            Functions.tell(journal, by, "people.function-restored", first.get());
        }
        return true;
    }

    /** What may pass of this module. */
    public Handover declared() {
        return new Handover("people.handover.functions", null, this);
    }
}
