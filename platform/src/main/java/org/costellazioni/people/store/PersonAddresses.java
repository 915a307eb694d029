package org.costellazioni.people.store;

import org.costellazioni.kernel.AddressBook;
import org.costellazioni.kernel.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** Tells floors below how a person is written to. */
@Component
class PersonAddresses implements AddressBook {

    private final Persons persons;

    PersonAddresses(Persons persons) {
        this.persons = persons;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Addressee> find(PersonId person) {
        return persons.byId(person)
                .map(found -> new Addressee(found.givenName(), found.email(), found.language()));
    }
}
