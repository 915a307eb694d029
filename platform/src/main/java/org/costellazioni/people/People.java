package org.costellazioni.people;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.store.DeskVisits;
import org.costellazioni.people.store.FunctionRows;
import org.costellazioni.people.store.Persons;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Persons and their roles in the territory at hand. */
@Component
@Transactional
public class People {

    private final Persons persons;
    private final FunctionRows functions;
    private final FunctionKinds kinds;
    private final DeskVisits visits;
    private final Journal journal;

    People(
            Persons persons,
            FunctionRows functions,
            FunctionKinds kinds,
            DeskVisits visits,
            Journal journal) {
        this.persons = persons;
        this.functions = functions;
        this.kinds = kinds;
        this.visits = visits;
        this.journal = journal;
    }

    /**
     * The person as they stand now, with the roles and mandates in force.
     *
     * @param actingFor the actor they chose to act for; ignored when no mandate in force allows it
     */
    @Transactional(readOnly = true)
    public Visitor visitor(
            PersonId id, IdentificationLevel identification, @Nullable ActorId actingFor) {
        Optional<Person> person = persons.byId(id);
        if (person.isEmpty()) {
            return Visitor.STRANGER;
        }
        LocalDate today = journal.today();
        List<Function> inForce = functions.ofPerson(id, today).stream()
                .filter(function -> function.covers(today))
                .toList();
        Visitor free = new Visitor(
                person.get(),
                identification,
                null,
                roles(inForce),
                mandates(inForce),
                others(inForce));
        return actingFor == null
                ? free
                : free.mandateFor(actingFor).map(free::actingBy).orElse(free);
    }

    private static Set<Role> roles(List<Function> inForce) {
        return inForce.stream()
                .flatMap(function -> Role.of(function.kind()).stream())
                .collect(Collectors.toSet());
    }

    private static List<Mandate> mandates(List<Function> inForce) {
        return inForce.stream()
                .flatMap(function -> Mandate.of(function).stream())
                .toList();
    }

    /** What other modules declared, while they are in use. */
    private List<Function> others(List<Function> inForce) {
        return inForce.stream()
                .filter(function -> Role.of(function.kind()).isEmpty())
                .filter(function -> MandateKind.of(function.kind()).isEmpty())
                .filter(function -> kinds.byCode(function.kind()).isPresent())
                .toList();
    }

    /** Whoever is acting, as they stand now. */
    @Transactional(readOnly = true)
    public Visitor visitor(Acting acting) {
        return acting.person() == null
                ? Visitor.STRANGER
                : visitor(acting.person(), acting.identification(), acting.actingFor());
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return persons.byId(id);
    }

    /** The person with this address, for pages whose reader was told it by the person. */
    @Transactional(readOnly = true)
    public Optional<Person> findByEmail(String email) {
        return persons.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Full names of those that exist. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return persons.byIds(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Everyone who has this very role today. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Role role) {
        return functions.inTerritory(role.code(), journal.today()).stream()
                .map(Function::person)
                .distinct()
                .toList();
    }

    /** Sets the language in which the person is written to. */
    public void setLanguage(Person person, Locale language) {
        persons.update(new Person(
                person.id(), person.givenName(), person.familyName(), person.email(), language));
    }

    /** Notes a visit to the desk; answers when the one before it was, empty at the first. */
    public Optional<Instant> visitDesk(PersonId person) {
        Optional<Instant> last = visits.last(person);
        visits.record(person, journal.now());
        return last;
    }
}
