package org.costellazioni.people;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingAction;
import org.costellazioni.people.store.DeskVisits;
import org.costellazioni.people.store.MandateRequestRecords;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** People owe an answer to requests, and care for mandates that end. */
@Component
class PeopleManifest implements Manifest {

    private static final int DAYS_TO_ANSWER = 30;
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    /** As the registry, which stands above, calls its actors. */
    private static final String ACTOR = "registry.actor";

    private final People people;
    private final Mandates mandates;
    private final KnownActors actors;
    private final DeskVisits visits;
    private final MandateRequestRecords requests;

    PeopleManifest(
            People people,
            Mandates mandates,
            KnownActors actors,
            DeskVisits visits,
            MandateRequestRecords requests) {
        this.people = people;
        this.mandates = mandates;
        this.actors = actors;
        this.visits = visits;
        this.requests = requests;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<DueDate> dueDates(Acting person) {
        Visitor visitor = people.visitor(person);
        return Stream.concat(
                        mandates.waitingFor(visitor).stream().map(this::answer),
                        visitor.mandates().stream()
                                .filter(mandate -> mandate.until() != null)
                                .map(this::end))
                .toList();
    }

    /** Whoever does not look after an actor may ask to act for it; strangers sign in first. */
    @Override
    public List<ThingAction> actions(Thing thing, Acting person) {
        Visitor visitor = people.visitor(person);
        return !thing.kind().equals(ACTOR)
                        || visitor.has(Role.PROGRAMME_OFFICE)
                        || visitor.actors().contains(new ActorId(thing.id()))
                ? List.of()
                : List.of(new ThingAction(
                        "people.action.ask", "/deleghe/richieste/nuova?realta=" + thing.id(), 90));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(
                        new DeskTool("people.staff.title", "/persone", 80),
                        new DeskTool("people.all-mandates.title", "/deleghe/tutte", 82))
                : List.of();
    }

    /** Whoever asks has an answer within thirty days (law 241/1990, article 2, paragraph 2). */
    private DueDate answer(MandateRequest request) {
        String name = people.find(request.person()).map(Person::name).orElse("");
        LocalDate asked = LocalDate.ofInstant(request.requestedAt(), ITALY);
        return DueDate.on(
                asked.plusDays(DAYS_TO_ANSWER),
                "people.desk.request",
                request.id().value(),
                "/deleghe",
                name,
                actors.name(request.actor()));
    }

    private DueDate end(Mandate mandate) {
        return DueDate.on(
                        Objects.requireNonNull(mandate.until()),
                        "people.due.mandate-end",
                        mandate.id().value(),
                        "/deleghe",
                        actors.name(mandate.actor()))
                .reminding(30, 7);
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("people.data.person", visits::forget),
                Erasure.stays("people.data.roles"),
                Erasure.stays("people.data.mandates"),
                Erasure.goes("people.data.notes", requests::emptyNotes));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("people.data.person", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("people_persons", "given_name", "family_name", "email", "fiscal_code")
                        .in("people_passwords", "person_id")
                        .in("people_identities", "person_id", "subject")
                        .in("people_desk_visits", "person_id"),
                PersonalData.of("people.data.session", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("spring_session", "principal_name")
                        .goneAfter(Period.ofDays(1)),
                PersonalData.of("people.data.roles", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("people_role_grants", "person_id", "granted_by")
                        .in("people_role_revocations", "revoked_by"),
                PersonalData.of("people.data.mandates", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("people_mandates", "person_id", "granted_by")
                        .in("people_mandate_endings", "ended_by")
                        .in("people_mandate_requests", "person_id", "identification")
                        .in("people_mandate_decisions", "decided_by"),
                PersonalData.of("people.data.notes", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("people_mandate_requests", "note")
                        .emptiedAfter(Period.ofYears(2), "requested_at", "note"));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
