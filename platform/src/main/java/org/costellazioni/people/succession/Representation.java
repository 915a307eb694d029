package org.costellazioni.people.succession;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.functions.PastFunction;
import org.costellazioni.people.rules.SuccessionRules;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.SuccessionRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether somebody speaks for an actor, and what it is like when the last one leaves. */
@Component
@Transactional(readOnly = true)
public class Representation {

    private final FunctionRows rows;
    private final SuccessionRows successions;
    private final Functions functions;
    private final Journal journal;

    Representation(
            FunctionRows rows, SuccessionRows successions, Functions functions, Journal journal) {
        this.rows = rows;
        this.successions = successions;
        this.functions = functions;
        this.journal = journal;
    }

    /** A mandate about to end. {@code others} are those that go on. */
    public record Leaving(Function mandate, List<Function> others, boolean last) {

        public Leaving {
            others = List.copyOf(others);
        }

        public Thing actor() {
            return Objects.requireNonNull(mandate.thing());
        }
    }

    /** Whether nobody would represent the actor once this mandate has ended. */
    public boolean isLast(FunctionId id) {
        return rows.byId(id).filter(function -> function.thing() != null).stream()
                .anyMatch(function -> SuccessionRules.last(
                        function,
                        functions.on(Objects.requireNonNull(function.thing())),
                        journal.today()));
    }

    /** Whether nobody represents the actor, today or from a day to come. */
    public boolean missing(Thing actor) {
        return functions.on(actor).stream().noneMatch(SuccessionRules::representing);
    }

    /** Passages of an actor that wait for whoever was invited. */
    public List<Succession> waiting(ActorId actor) {
        return successions.of(actor).stream()
                .filter(succession ->
                        succession.function() == null && succession.invitation() != null)
                .toList();
    }

    /** Mandates of a person that are over and were in force on a day or after, the latest first. */
    public List<PastFunction> past(PersonId person, LocalDate since) {
        return rows.past(person, journal.today(), since).stream()
                .filter(past -> MandateKind.of(past.function().kind()).isPresent())
                .toList();
    }

    /** What the end of a function on a thing would leave, for whoever may end it. */
    public Optional<Leaving> leaving(Visitor by, FunctionId id) {
        return rows.byId(id)
                .filter(function -> function.thing() != null && functions.mayEnd(by, function))
                .map(function -> {
                    List<Function> all = functions.on(Objects.requireNonNull(function.thing()));
                    return new Leaving(
                            function,
                            all.stream().filter(other -> !other.id().equals(id)).toList(),
                            SuccessionRules.last(function, all, journal.today()));
                });
    }
}
