package org.costellazioni.people.store;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.upkeep.due.DuePersons;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Whoever has a role or a mandate in the territory at hand may owe something here. */
@Component
class PersonsAtWork implements DuePersons {

    private final RoleGrants roles;
    private final MandateRecords mandates;
    private final Journal journal;

    PersonsAtWork(RoleGrants roles, MandateRecords mandates, Journal journal) {
        this.roles = roles;
        this.mandates = mandates;
        this.journal = journal;
    }

    @Override
    public List<PersonId> all() {
        return Stream.concat(roles.persons().stream(), mandates.persons(journal.today()).stream())
                .distinct()
                .toList();
    }
}
