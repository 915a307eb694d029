package org.costellazioni.people;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Handover;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingAction;
import org.costellazioni.people.erasure.PersonTraces;
import org.costellazioni.people.functions.FunctionHandover;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.rules.MandateRules;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** People owe an answer to requests, and care for functions that end. */
@Component
class PeopleManifest implements Manifest {

    /** As the registry, which stands above, calls its actors. */
    private static final String ACTOR = "registry.actor";

    private final People people;
    private final PeopleDueDates due;
    private final Functions functions;
    private final FunctionHandover handover;
    private final PersonTraces traces;

    PeopleManifest(
            People people,
            PeopleDueDates due,
            Functions functions,
            FunctionHandover handover,
            PersonTraces traces) {
        this.people = people;
        this.due = due;
        this.functions = functions;
        this.handover = handover;
        this.traces = traces;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<DueDate> dueDates(Acting person) {
        return due.of(people.visitor(person));
    }

    /** Whoever does not look after an actor may ask to act for it; strangers sign in first. */
    @Override
    public List<ThingAction> actions(Thing thing, Acting person) {
        if (!thing.kind().equals(ACTOR)) {
            return List.of();
        }
        Visitor visitor = people.visitor(person);
        ActorId actor = new ActorId(thing.id());
        if (MandateRules.decidesFor(visitor, actor)) {
            return List.of(new ThingAction(
                    "people.action.succession", "/deleghe/passaggio?realta=" + actor, 90));
        }
        return visitor.actors().contains(actor)
                ? List.of()
                : List.of(new ThingAction(
                        "people.action.ask", "/deleghe/richieste/nuova?realta=" + thing.id(), 90));
    }

    /** An actor for which nobody speaks any more waits for the office. */
    @Override
    public List<DeskItem> desk(Acting person) {
        if (!people.visitor(person).has(Role.PROGRAMME_OFFICE)) {
            return List.of();
        }
        int left = functions.left(MandateKind.LEGAL_REPRESENTATIVE.kind()).size();
        return left == 0
                ? List.of()
                : List.of(new DeskItem(
                        "people.desk.unrepresented",
                        List.of(left),
                        "people.desk.unrepresented.button",
                        "/deleghe/senza-rappresentante?motivo=lasciata",
                        null));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(new DeskTool("people.functions.title", "/incarichi", 80))
                : List.of();
    }

    /** Roles and mandates; what else persons do, other modules say. */
    @Override
    public List<FunctionKind> functions() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(Role::kind),
                        Arrays.stream(MandateKind.values()).map(MandateKind::kind))
                .toList();
    }

    @Override
    public List<Handover> handovers() {
        return List.of(handover.declared());
    }

    @Override
    public List<ActTelling> histories() {
        return PeopleTellings.of(people);
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("people.data.person", traces::forgetVisits),
                Erasure.stays("people.data.functions"),
                Erasure.stays("people.data.mandates"),
                Erasure.goes("people.data.notes", traces::emptyNotes),
                Erasure.goes("people.data.invitations", traces::forgetInvitations));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("people.text.invitations", "people_invitations", "id")
                        .row("email", "given_name", "family_name"),
                FreeText.of("people.text.requests", "people_mandate_requests", "id")
                        .words("note"),
                FreeText.of("people.text.minutes", "people_successions", "id")
                        .words("minutes_place"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("people.data.person", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in(
                                "people_persons",
                                "id",
                                "given_name",
                                "family_name",
                                "email",
                                "fiscal_code")
                        .in("people_passwords", "person_id")
                        .in("people_identities", "person_id", "subject")
                        .in("people_desk_visits", "person_id"),
                PersonalData.of("people.data.session", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("spring_session", "principal_name")
                        .goneAfter(Period.ofDays(1)),
                PersonalData.of("people.data.functions", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("people_functions", "person_id", "given_at", "given_by", "ended_by")
                        .in("people_invitations", "made_by")
                        .in("people_successions", "named_by", "minutes_place")
                        .in("people_handovers", "from_person", "to_person", "passed_by"),
                PersonalData.of("people.data.mandates", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("people_mandate_requests", "person_id", "identification")
                        .in("people_mandate_decisions", "decided_by"),
                PersonalData.of("people.data.notes", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("people_mandate_requests", "note")
                        .emptiedAfter(Period.ofYears(2), "requested_at", "note"),
                PersonalData.of("people.data.invitations", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("people_invitations", "email", "given_name", "family_name")
                        .deletedAfter(Period.ofDays(60), "made_at"));
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return functions.builtOn(kind, things);
    }
}
