package org.costellazioni.people;

import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.MandateRecords;
import org.costellazioni.people.store.Persons;
import org.costellazioni.people.store.RoleGrants;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts the cast into a test's own territory. Persons belong to the whole house, so each call makes a
 * new person with the member's name and an address of their own.
 */
@Component
public class TestPeople {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Persons persons;
    private final RoleGrants roles;
    private final MandateRecords mandates;
    private final People people;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TestPeople(
            Persons persons,
            RoleGrants roles,
            MandateRecords mandates,
            People people,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.persons = persons;
        this.roles = roles;
        this.mandates = mandates;
        this.people = people;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new person who plays the member, with the member's role in the territory. */
    public Person play(Cast member, TestTerritory territory) {
        String email = MADE.incrementAndGet() + "-" + System.nanoTime() + "-" + member.email();
        Person person = new Person(
                PersonId.next(), member.givenName(), member.familyName(), email, Locale.ITALIAN);
        territory.run(() -> transaction.executeWithoutResult(status -> {
            persons.insert(person, null, journal.now());
            member.role().ifPresent(role -> roles.grant(person.id(), role, null, journal.now()));
        }));
        return person;
    }

    /** Lets the person sign in with this password. */
    public void setPassword(Person person, String password) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(password);
        transaction.executeWithoutResult(
                status -> persons.setPassword(person.id(), hash, journal.now()));
    }

    /** Gives the person a mandate that begins today and has no end. */
    public Mandate mandate(
            Person person, ActorId actor, MandateKind kind, TestTerritory territory) {
        Mandate mandate = new Mandate(
                MandateId.next(), person.id(), actor, kind, null, journal.today(), null);
        territory.run(() -> transaction.executeWithoutResult(
                status -> mandates.insert(mandate, null, journal.now())));
        return mandate;
    }

    /** The person as they stand in the territory now, signed in by password, acting for themselves. */
    public Visitor visitor(Person person, TestTerritory territory) {
        return territory.in(() -> people.visitor(person.id(), IdentificationLevel.PASSWORD, null));
    }
}
