package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Person;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;
import java.util.Optional;

/**
 * Signing in through a broker. A person is recognized by what the broker calls them, then by their
 * fiscal code; never by an e-mail address, which proves nothing about who owns an account here.
 */
@Component
class BrokerSignIn {

    private final Persons persons;
    private final Journal journal;

    BrokerSignIn(Persons persons, Journal journal) {
        this.persons = persons;
        this.journal = journal;
    }

    /**
     * @param current whoever is signed in already, by password: an identity that nobody has yet
     *     becomes theirs; null when nobody is
     */
    @Transactional
    PersonId signIn(BrokerPerson who, @Nullable PersonId current, Locale language) {
        PersonId person = known(who)
                .or(() -> Optional.ofNullable(current).filter(id -> adopts(id, who)))
                .orElseGet(() -> arrive(who, language));
        persons.link(person, who.issuer(), who.subject(), journal.now());
        journal.tell(
                Acting.person(person, who.identification()),
                "people.signed-in",
                "person:" + person);
        return person;
    }

    private Optional<PersonId> known(BrokerPerson who) {
        return persons.byIdentity(who.issuer(), who.subject())
                .or(() -> Optional.ofNullable(who.fiscalCode()).flatMap(persons::byFiscalCode))
                .map(Person::id);
    }

    /** An account that already has another fiscal code is somebody else's. */
    private boolean adopts(PersonId current, BrokerPerson who) {
        return who.fiscalCode() != null && persons.setFiscalCode(current, who.fiscalCode());
    }

    private PersonId arrive(BrokerPerson who, Locale language) {
        PersonId id = PersonId.next();
        String email = who.email() == null ? null : SignUp.normal(who.email());
        boolean free = email != null && persons.byEmail(email).isEmpty();
        Person person =
                new Person(id, who.givenName(), who.familyName(), free ? email : null, language);
        if (!persons.insert(person, who.fiscalCode(), journal.now())) {
            // Two first sign-ins of one person at once: the other one has made them.
            return known(who).orElseThrow();
        }
        return id;
    }
}
