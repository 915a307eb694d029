package org.costellazioni.people.store;

import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** What the trials of these repositories share: a transaction in a territory, a person, a moment. */
@Component
class Trials {

    static final Instant NOON = Instant.parse("2036-03-01T11:00:00Z");

    private final Persons persons;
    private final TransactionTemplate transaction;

    Trials(Persons persons, PlatformTransactionManager transactions) {
        this.persons = persons;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T in(TestTerritory territory, Supplier<T> work) {
        return territory.in(() -> java.util.Objects.requireNonNull(
                transaction.execute(status -> work.get()), "a trial answers something"));
    }

    void run(TestTerritory territory, Runnable work) {
        territory.run(() -> transaction.executeWithoutResult(status -> work.run()));
    }

    PersonId person(TestTerritory territory) {
        PersonId id = PersonId.next();
        Person person = new Person(id, "Ines", "Panchina", id + "@esempio.example", Locale.ITALIAN);
        run(territory, () -> persons.insert(person, null, NOON));
        return id;
    }
}
