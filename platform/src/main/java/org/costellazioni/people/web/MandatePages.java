package org.costellazioni.people.web;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.MandateRequest;
import org.costellazioni.people.MandateRequestId;
import org.costellazioni.people.Mandates;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Visitor;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.functions.PastFunction;
import org.costellazioni.people.pieces.FunctionPieces;
import org.costellazioni.people.succession.Representation;
import org.costellazioni.people.succession.Succession;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts names to mandates and requests, as their pages show them. */
@Component
class MandatePages {

    private final People people;
    private final Mandates mandates;
    private final KnownActors actors;
    private final FunctionPieces functions;
    private final Representation representation;

    MandatePages(
            People people,
            Mandates mandates,
            KnownActors actors,
            FunctionPieces functions,
            Representation representation) {
        this.representation = representation;
        this.people = people;
        this.mandates = mandates;
        this.actors = actors;
        this.functions = functions;
    }

    /**
     * A mandate in words.
     *
     * @param last whether nobody would represent the actor without it
     */
    record Row(
            String id,
            String person,
            String actor,
            MandateKind kind,
            LocalDate from,
            @Nullable LocalDate until,
            boolean last) {}

    /** A request in words. */
    record RequestRow(String id, String person, String actor, MandateKind kind, String note) {}

    /** An actor that the visitor represents, and who acts for it. */
    record Represented(
            String actorId, String actor, List<Row> mandates, List<Succession> waiting) {}

    /** All of the page {@code /deleghe}. */
    record Overview(
            List<Row> mine,
            List<RequestRow> asked,
            List<RequestRow> waiting,
            List<Represented> represented,
            List<Past> past) {}

    /** A mandate that is over, in words. */
    record Past(String actor, MandateKind kind, LocalDate from, LocalDate lastDay) {}

    @Transactional(readOnly = true)
    public Overview overview(Visitor visitor, PersonId me) {
        return new Overview(
                rows(visitor.mandates()),
                requests(mandates.requestsOf(me)),
                requests(mandates.waitingFor(visitor)),
                visitor.mandates().stream()
                        .filter(mandate -> mandate.kind() == MandateKind.LEGAL_REPRESENTATIVE)
                        .map(mandate -> represented(mandate.actor(), me))
                        .toList(),
                past(me, LocalDate.EPOCH));
    }

    /** The mandates of a person that ended on a day or after it, the latest first. */
    @Transactional(readOnly = true)
    public List<Past> past(PersonId me, LocalDate since) {
        List<PastFunction> past = representation.past(me, since);
        Map<ActorId, String> names =
                actors.names(past.stream().map(MandatePages::actor).distinct().toList());
        return past.stream()
                .map(each -> new Past(
                        names.getOrDefault(actor(each), ""),
                        MandateKind.of(each.function().kind()).orElseThrow(),
                        each.function().from(),
                        each.lastDay()))
                .toList();
    }

    private static ActorId actor(PastFunction past) {
        return new ActorId(Objects.requireNonNull(past.function().thing()).id());
    }

    private Represented represented(ActorId actor, PersonId me) {
        List<Mandate> others =
                mandates.on(actor).stream().filter(m -> !m.person().equals(me)).toList();
        return new Represented(
                actor.toString(), label(actor), rows(others), representation.waiting(actor));
    }

    /** The page of mandates, which everyone has who has signed in. */
    String show(Visitor visitor, Words words, Model model) {
        Person person = Objects.requireNonNull(visitor.person());
        model.addAttribute("overview", overview(visitor, person.id()));
        model.addAttribute("functions", functions.of(visitor, words));
        return "people/web/mandates";
    }

    /** @throws ResponseStatusException 404 when the request is not there, or not the visitor's to decide */
    void demandDecidable(Visitor visitor, MandateRequestId request) {
        if (!mandates.decides(visitor, request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The same refusal, of something that is the visitor's; what is not theirs is not found. */
    static Refusal theirs(Refusal refusal) {
        if (refusal == FunctionRefusal.NOT_FOUND) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return refusal;
    }

    Map<ActorId, String> names(Collection<ActorId> some) {
        return actors.names(some);
    }

    String label(ActorId actor) {
        return actors.names(List.of(actor)).getOrDefault(actor, "");
    }

    private List<Row> rows(Collection<Mandate> all) {
        Map<PersonId, String> persons =
                people.names(all.stream().map(Mandate::person).toList());
        Map<ActorId, String> actors =
                this.actors.names(all.stream().map(Mandate::actor).distinct().toList());
        return all.stream()
                .map(m -> new Row(
                        m.id().toString(),
                        persons.getOrDefault(m.person(), ""),
                        actors.getOrDefault(m.actor(), ""),
                        m.kind(),
                        m.from(),
                        m.until(),
                        representation.isLast(m.id())))
                .toList();
    }

    private List<RequestRow> requests(Collection<MandateRequest> all) {
        Map<PersonId, String> persons =
                people.names(all.stream().map(MandateRequest::person).toList());
        Map<ActorId, String> actors = this.actors.names(
                all.stream().map(MandateRequest::actor).distinct().toList());
        return all.stream()
                .map(r -> new RequestRow(
                        r.id().toString(),
                        persons.getOrDefault(r.person(), ""),
                        actors.getOrDefault(r.actor(), ""),
                        r.kind(),
                        r.note()))
                .toList();
    }
}
