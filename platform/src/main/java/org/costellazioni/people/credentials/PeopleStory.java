package org.costellazioni.people.credentials;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.Persons;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** The cast arrives, each with their role. Whom they act for is told by the registry's story. */
@Component
class PeopleStory implements DemoStory {

    private static final int ORDER = 200;

    private final Persons persons;
    private final Passwords passwords;
    private final Functions functions;
    private final Journal journal;

    PeopleStory(Persons persons, Passwords passwords, Functions functions, Journal journal) {
        this.persons = persons;
        this.passwords = passwords;
        this.functions = functions;
        this.journal = journal;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        String hash = passwords.hash(Cast.PASSWORD);
        for (Cast member : Cast.values()) {
            PersonId id = persons.byEmail(member.email())
                    .map(Person::id)
                    .orElseGet(() -> arrive(member, hash));
            member.role()
                    .ifPresent(role ->
                            functions.entrust(Acting.MACHINE, Functions.Offer.of(role, id, null)));
        }
    }

    private PersonId arrive(Cast member, String hash) {
        Person person = new Person(
                PersonId.next(),
                member.givenName(),
                member.familyName(),
                member.email(),
                Locale.ITALIAN);
        persons.insert(person, null, journal.now());
        persons.setPassword(person.id(), hash, journal.now());
        return person.id();
    }
}
