package org.costellazioni.people.erasure;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.rules.FunctionRules;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.MandateRequestRecords;
import org.springframework.stereotype.Component;

import java.util.List;

/** What ties a person to the territory at hand. Within the caller's transaction. */
@Component
class Duties {

    private final FunctionRows functions;
    private final MandateRequestRecords requests;
    private final Journal journal;

    Duties(FunctionRows functions, MandateRequestRecords requests, Journal journal) {
        this.functions = functions;
        this.requests = requests;
        this.journal = journal;
    }

    /** Lets nobody else change the functions in the territory until the transaction ends. */
    void lock() {
        functions.lock(null);
    }

    boolean none(PersonId person) {
        return of(person).isEmpty();
    }

    /** Whether they act for an actor, or will. */
    boolean acts(PersonId person) {
        return of(person).stream()
                .anyMatch(function -> MandateKind.of(function.kind()).isPresent());
    }

    boolean isLastAdministrator(PersonId person) {
        return of(person).stream()
                .filter(function -> function.thing() == null)
                .anyMatch(function -> FunctionRules.last(
                        function,
                        functions.inTerritory(function.kind(), journal.today()),
                        journal.today()));
    }

    /** Gives up what they were entrusted with, and requests that wait. */
    void giveUp(PersonId person) {
        of(person).forEach(function -> functions.end(function.id(), person, journal.now()));
        requests.waitingOf(person)
                .forEach(request -> requests.decide(request.id(), null, person, journal.now()));
    }

    private List<Function> of(PersonId person) {
        return functions.ofPerson(person, journal.today());
    }
}
