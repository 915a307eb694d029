package org.costellazioni.people;

import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts the cast into a test's own territory. Persons belong to the whole house, so each call makes a
 * new person with the member's name and an address of their own.
 */
@Component
public class TestPeople {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final Persons persons;
    private final FunctionRows rows;
    private final Functions functions;
    private final People people;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TestPeople(
            Persons persons,
            FunctionRows rows,
            Functions functions,
            People people,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.persons = persons;
        this.rows = rows;
        this.functions = functions;
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
            member.role().ifPresent(role -> rows.insert(function(role.code(), person, null, null)));
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
        Function function = function(kind.code(), person, MandateKind.thing(actor), null);
        territory.run(() -> transaction.executeWithoutResult(status -> rows.insert(function)));
        return Mandate.of(function).orElseThrow();
    }

    /** Entrusts the person with a task on a thing from today on. */
    public Function entrust(
            Person person,
            FunctionKind kind,
            Thing thing,
            @Nullable LocalDate until,
            TestTerritory territory) {
        Function function = function(kind.code(), person, thing, until);
        territory.run(() -> transaction.executeWithoutResult(status -> rows.insert(function)));
        return function;
    }

    private Function function(
            String kind, Person person, @Nullable Thing thing, @Nullable LocalDate until) {
        return new Function(
                FunctionId.next(),
                kind,
                person.id(),
                thing,
                null,
                journal.today(),
                until,
                journal.now(),
                null);
    }

    /** Has somebody end a function, who may. */
    public void end(Person by, FunctionId function, TestTerritory territory) {
        territory.run(() -> functions.end(visitor(by, territory), function).orThrow());
    }

    /** The function by which the person has the role. */
    public FunctionId role(Person person, Role role, TestTerritory territory) {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(
                status -> rows.inTerritory(role.code(), journal.today()).stream()
                        .filter(function -> function.person().equals(person.id()))
                        .map(Function::id)
                        .findFirst()
                        .orElseThrow())));
    }

    /** The person as they stand in the territory now, signed in by password, acting for themselves. */
    public Visitor visitor(Person person, TestTerritory territory) {
        return territory.in(() -> people.visitor(person.id(), IdentificationLevel.PASSWORD, null));
    }
}
