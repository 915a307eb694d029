package org.costellazioni.people;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.store.DeskVisits;
import org.costellazioni.people.store.MandateRecords;
import org.costellazioni.people.store.Persons;
import org.costellazioni.people.store.RoleGrants;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Persons and their roles in the territory at hand. */
@Component
@Transactional
public class People {

    private final Persons persons;
    private final RoleGrants roles;
    private final MandateRecords mandates;
    private final DeskVisits visits;
    private final Journal journal;

    People(
            Persons persons,
            RoleGrants roles,
            MandateRecords mandates,
            DeskVisits visits,
            Journal journal) {
        this.persons = persons;
        this.roles = roles;
        this.mandates = mandates;
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
        List<Mandate> inForce = mandates.ofPerson(id, journal.today()).stream()
                .filter(mandate -> mandate.covers(journal.today()))
                .toList();
        Visitor free = new Visitor(person.get(), identification, null, roles.of(id), inForce);
        return actingFor == null
                ? free
                : free.mandateFor(actingFor).map(free::actingBy).orElse(free);
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

    /** Everyone who was given this very role. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Role role) {
        return roles.holders(role);
    }

    /** Gives a role; for administrators. */
    public Outcome<Role> grantRole(Visitor by, PersonId person, Role role) {
        if (!by.has(Role.ADMINISTRATOR)) {
            return Outcome.refused(RoleRefusal.NOT_YOURS_TO_GRANT);
        }
        if (persons.byId(person).isEmpty()) {
            return Outcome.refused(RoleRefusal.PERSON_UNKNOWN);
        }
        roles.lock();
        if (roles.of(person).contains(role)) {
            return Outcome.refused(RoleRefusal.ALREADY_HELD);
        }
        roles.grant(person, role, by.acting().person(), journal.now());
        journal.tell(
                by.acting(),
                "people.role-granted",
                "person:" + person,
                Map.of("role", role.name()));
        return Outcome.done(role);
    }

    /** Takes a role away, at once; for administrators. The last administrator stays one. */
    public Outcome<Role> revokeRole(Visitor by, PersonId person, Role role) {
        if (!by.has(Role.ADMINISTRATOR)) {
            return Outcome.refused(RoleRefusal.NOT_YOURS_TO_GRANT);
        }
        roles.lock();
        if (role == Role.ADMINISTRATOR && roles.holders(role).equals(List.of(person))) {
            return Outcome.refused(RoleRefusal.LAST_ADMINISTRATOR);
        }
        if (!roles.revoke(person, role, by.acting().person(), journal.now())) {
            return Outcome.refused(RoleRefusal.NOT_HELD);
        }
        journal.tell(
                by.acting(),
                "people.role-revoked",
                "person:" + person,
                Map.of("role", role.name()));
        return Outcome.done(role);
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
