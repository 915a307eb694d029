package org.costellazioni.people;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionNotices;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.people.functions.KnownActors;
import org.costellazioni.people.functions.Sight;
import org.costellazioni.people.rules.MandateRules;
import org.costellazioni.people.store.MandateRequestRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who acts for which actor, in the territory at hand. */
@Component
@Transactional
public class Mandates {

    /** Requests of one person that may wait at the same time. */
    private static final int MOST_WAITING = 10;

    private static final int LONGEST_NOTE = 1_000;

    private final Functions functions;
    private final MandateRequestRecords requests;
    private final KnownActors actors;
    private final FunctionNotices notices;
    private final Journal journal;

    Mandates(
            Functions functions,
            MandateRequestRecords requests,
            KnownActors actors,
            FunctionNotices notices,
            Journal journal) {
        this.functions = functions;
        this.requests = requests;
        this.actors = actors;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * A mandate to grant.
     *
     * @param from first day; null for today
     * @param until last day, included; null for no set end
     * @param host the organization behind a fiscal host; null for every other kind
     */
    public record Offer(
            ActorId actor,
            Person person,
            MandateKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ActorId host) {

        private Functions.Offer function() {
            return new Functions.Offer(
                    kind.code(), person.id(), MandateKind.thing(actor), host, from, until);
        }
    }

    /** Something decided about a person's right to act: granted, or their request rejected. */
    public record News(ActorId actor, MandateKind kind, boolean granted) {}

    /** The mandates on an actor, in force or still to begin. */
    @Transactional(readOnly = true)
    public List<Mandate> on(ActorId actor) {
        return functions.on(MandateKind.thing(actor)).stream()
                .flatMap(function -> Mandate.of(function).stream())
                .toList();
    }

    /** Grants a mandate; for whoever represents the actor and for the programme office. */
    public Outcome<Mandate> grant(Visitor by, Offer offer) {
        if (!actors.exist(offer.actor()) || (offer.host() != null && !actors.exist(offer.host()))) {
            return Outcome.refused(MandateRefusal.ACTOR_UNKNOWN);
        }
        return functions.give(by, offer.function()).map(Mandates::mandate);
    }

    private static Mandate mandate(Function function) {
        return Mandate.of(function).orElseThrow();
    }

    /**
     * Makes whoever has just entered a new actor its representative; empty when somebody already has,
     * or had, a mandate on it: then it is for its representative or the office to say.
     */
    public Optional<Mandate> grantToFounder(Acting founder, ActorId actor, MandateKind kind) {
        Thing thing = MandateKind.thing(actor);
        if (founder.person() == null || functions.everOn(thing)) {
            return Optional.empty();
        }
        return Optional.of(mandate(functions.entrust(
                founder,
                new Functions.Offer(kind.code(), founder.person(), thing, null, null, null))));
    }

    /** Asks to act for an actor that exists. */
    public Outcome<MandateRequest> request(
            Visitor by, ActorId actor, MandateKind kind, String note) {
        Person person = by.person();
        if (person == null) {
            return Outcome.refused(FunctionRefusal.NOT_SIGNED_IN);
        }
        if (!actors.exist(actor) || kind == MandateKind.FISCAL_HOST) {
            return Outcome.refused(MandateRefusal.ACTOR_UNKNOWN);
        }
        if (inForce(actor).stream()
                .anyMatch(m -> m.person().equals(person.id()) && m.kind() == kind)) {
            return Outcome.refused(FunctionRefusal.ALREADY_HELD);
        }
        List<MandateRequest> waiting = requests.waitingOf(person.id());
        if (waiting.stream().anyMatch(w -> w.actor().equals(actor))) {
            return Outcome.refused(MandateRefusal.ALREADY_REQUESTED);
        }
        if (waiting.size() >= MOST_WAITING) {
            return Outcome.refused(MandateRefusal.TOO_MANY_REQUESTS);
        }
        String kept = note.strip();
        MandateRequest request = new MandateRequest(
                MandateRequestId.next(),
                person.id(),
                actor,
                kind,
                kept.substring(0, Math.min(kept.length(), LONGEST_NOTE)),
                by.identification(),
                journal.now());
        requests.insert(request);
        notices.asked(request, representatives(actor));
        tell(by, "people.mandate-requested", request);
        return Outcome.done(request);
    }

    /**
     * Accepts a request, or less than was asked for: the mandate begins today.
     *
     * @param granted null for the kind that was asked for
     */
    public Outcome<MandateRequest> accept(
            Visitor by,
            MandateRequestId id,
            @Nullable MandateKind granted,
            @Nullable LocalDate until) {
        requests.lock(id);
        PersonId decider = by.acting().person();
        Optional<MandateRequest> found = decidable(by, id);
        if (found.isEmpty() || decider == null) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        if (requests.waiting(id).isEmpty()) {
            return Outcome.refused(MandateRefusal.ALREADY_DECIDED);
        }
        MandateRequest request = found.get();
        MandateKind kind = granted == null ? request.kind() : granted;
        if (!MandateRules.grantable(request.kind()).contains(kind)) {
            return Outcome.refused(MandateRefusal.MORE_THAN_ASKED);
        }
        Functions.Offer offer = new Functions.Offer(
                kind.code(),
                request.person(),
                MandateKind.thing(request.actor()),
                null,
                null,
                until);
        return functions.give(by, offer).map(mandate -> {
            requests.decide(id, mandate.id(), decider, journal.now());
            if (kind != request.kind()) {
                tell(by, "people.mandate-lowered", request, Map.of("granted", kind.name()));
            }
            return request;
        });
    }

    private void tell(Visitor by, String verb, MandateRequest request) {
        tell(by, verb, request, Map.of());
    }

    private void tell(Visitor by, String verb, MandateRequest request, Map<String, String> more) {
        Map<String, String> details = new HashMap<>(more);
        details.put("actor", request.actor().toString());
        details.put("kind", request.kind().name());
        journal.tell(by.acting(), verb, "mandate-request:" + request.id(), details);
    }

    /** Rejects a request. */
    public Outcome<MandateRequest> reject(Visitor by, MandateRequestId id) {
        requests.lock(id);
        PersonId decider = by.acting().person();
        Optional<MandateRequest> found = decidable(by, id);
        if (found.isEmpty() || decider == null) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        if (requests.waiting(id).isEmpty()) {
            return Outcome.refused(MandateRefusal.ALREADY_DECIDED);
        }
        requests.decide(id, null, decider, journal.now());
        tell(by, "people.mandate-request-rejected", found.get());
        notices.rejected(found.get().person(), found.get().actor());
        return Outcome.done(found.get());
    }

    /** Takes one's own request back, while nobody has decided it. */
    public Outcome<MandateRequest> withdraw(Visitor by, MandateRequestId id) {
        requests.lock(id);
        PersonId person = by.acting().person();
        Optional<MandateRequest> found = requests.waiting(id).filter(request -> own(by, request));
        if (found.isEmpty() || person == null) {
            return Outcome.refused(FunctionRefusal.NOT_FOUND);
        }
        requests.decide(id, null, person, journal.now());
        tell(by, "people.mandate-request-withdrawn", found.get());
        return Outcome.done(found.get());
    }

    /** Whether the visitor may decide the request, or might have before it was decided. */
    @Transactional(readOnly = true)
    public boolean decides(Visitor visitor, MandateRequestId id) {
        return decidable(visitor, id).isPresent();
    }

    /** Requests that wait for the visitor's word, the oldest first; never their own. */
    @Transactional(readOnly = true)
    public List<MandateRequest> waitingFor(Visitor visitor) {
        return requests.waitingFor(sight(visitor)).stream()
                .filter(request -> !own(visitor, request))
                .toList();
    }

    /** Those of them that the visitor owes an answer, as {@link MandateRules} says. */
    @Transactional(readOnly = true)
    public List<MandateRequest> owedBy(Visitor visitor) {
        return waitingFor(visitor).stream()
                .filter(request -> MandateRules.owesAnswer(
                        visitor,
                        request,
                        !representatives(request.actor()).isEmpty(),
                        journal.today()))
                .toList();
    }

    /** The person's own requests that nobody has decided yet. */
    @Transactional(readOnly = true)
    public List<MandateRequest> requestsOf(PersonId person) {
        return requests.waitingOf(person);
    }

    /** What was granted to the person, and what was decided on their requests, after the moment. */
    @Transactional(readOnly = true)
    public List<News> news(PersonId person, Instant since) {
        List<News> rejected = requests.decidedSince(person, since).stream()
                .filter(decided -> !decided.accepted())
                .map(d -> new News(d.actor(), d.kind(), false))
                .toList();
        return Stream.concat(
                        functions.givenSince(person, since).stream()
                                .flatMap(function -> Mandate.of(function).stream())
                                .map(m -> new News(m.actor(), m.kind(), true)),
                        rejected.stream())
                .toList();
    }

    private List<Mandate> inForce(ActorId actor) {
        LocalDate today = journal.today();
        return on(actor).stream().filter(m -> m.covers(today)).toList();
    }

    private List<PersonId> representatives(ActorId actor) {
        return inForce(actor).stream()
                .filter(mandate -> mandate.kind() == MandateKind.LEGAL_REPRESENTATIVE)
                .map(Mandate::person)
                .toList();
    }

    private Optional<MandateRequest> decidable(Visitor by, MandateRequestId id) {
        return requests.byId(id, sight(by)).filter(request -> !own(by, request));
    }

    /** The actors about which the visitor says who acts for them. */
    private static Sight sight(Visitor visitor) {
        return Sight.of(visitor, MandateKind.LEGAL_REPRESENTATIVE.kind(), Role.PROGRAMME_OFFICE);
    }

    private static boolean own(Visitor visitor, MandateRequest request) {
        return visitor.person() != null && visitor.person().id().equals(request.person());
    }
}
