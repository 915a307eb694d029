package org.costellazioni.people;

import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.Thing;
import org.costellazioni.kernel.ThingAction;
import org.costellazioni.people.erasure.PersonTraces;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionKinds;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.rules.MandateRules;
import org.springframework.stereotype.Component;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** People owe an answer to requests, and care for functions that end. */
@Component
class PeopleManifest implements Manifest {

    /** As the registry, which stands above, calls its actors. */
    private static final String ACTOR = "registry.actor";

    private final People people;
    private final Mandates mandates;
    private final Functions functions;
    private final FunctionKinds kinds;
    private final PersonTraces traces;

    PeopleManifest(
            People people,
            Mandates mandates,
            Functions functions,
            FunctionKinds kinds,
            PersonTraces traces) {
        this.people = people;
        this.mandates = mandates;
        this.functions = functions;
        this.kinds = kinds;
        this.traces = traces;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public List<DueDate> dueDates(Acting person) {
        Visitor visitor = people.visitor(person);
        return Stream.concat(
                        mandates.owedBy(visitor).stream().map(this::answer),
                        functions.ending(visitor).stream()
                                .map(function -> function.person().equals(person.person())
                                        ? own(function)
                                        : given(function)))
                .toList();
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

    private DueDate answer(MandateRequest request) {
        String name = people.find(request.person()).map(Person::name).orElse("");
        return DueDate.on(
                MandateRules.answerBy(request),
                "people.desk.request",
                request.id().value(),
                "/deleghe",
                name,
                kinds.label(MandateKind.thing(request.actor())).name());
    }

    private DueDate own(Function function) {
        return ending(
                function,
                mandate(function) ? "people.due.mandate-end" : "people.due.function-end",
                kinds.label(function.thing()).name());
    }

    /** Whoever gave it knows whether it is still needed. */
    private DueDate given(Function function) {
        String name = people.find(function.person()).map(Person::name).orElse("");
        return ending(
                function,
                "people.due.given-end",
                name,
                kinds.label(function.thing()).name());
    }

    private DueDate ending(Function function, String key, Object... arguments) {
        String own = kinds.label(function.thing()).path();
        String path = mandate(function) ? "/deleghe" : own == null ? "/incarichi" : own;
        return DueDate.on(
                        Objects.requireNonNull(function.until()),
                        key,
                        function.id().value(),
                        path,
                        arguments)
                .reminding(30, 7);
    }

    private static boolean mandate(Function function) {
        return MandateKind.of(function.kind()).isPresent();
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
    public List<Erasure> erasures() {
        return List.of(
                Erasure.goes("people.data.person", traces::forgetVisits),
                Erasure.stays("people.data.functions"),
                Erasure.stays("people.data.mandates"),
                Erasure.goes("people.data.notes", traces::emptyNotes),
                Erasure.goes("people.data.invitations", traces::forgetInvitations));
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
                PersonalData.of("people.data.functions", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("people_functions", "person_id", "given_at", "given_by", "ended_by")
                        .in("people_invitations", "made_by")
                        .in("people_successions", "named_by", "minutes_place"),
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
}
