package org.costellazioni.people.store;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.upkeep.due.DuePersons;
import org.springframework.stereotype.Component;

import java.util.List;

/** Whoever has a function in the territory at hand may owe something here. */
@Component
class PersonsAtWork implements DuePersons {

    private final FunctionRows functions;
    private final Journal journal;

    PersonsAtWork(FunctionRows functions, Journal journal) {
        this.functions = functions;
        this.journal = journal;
    }

    @Override
    public List<PersonId> all() {
        return functions.persons(journal.today());
    }
}
