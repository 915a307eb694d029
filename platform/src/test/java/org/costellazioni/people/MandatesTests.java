package org.costellazioni.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@PlatformTest
class MandatesTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private InventedActors actors;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Functions functions;

    private TestTerritory territory;
    private ActorId association;
    private Person dino;
    private Visitor office;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        association = actors.invent("Amici del canale");
        dino = cast.play(Cast.VOLUNTEER, territory);
        office = cast.visitor(cast.play(Cast.CLERK, territory), territory);
    }

    private Mandates.Offer offer(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Mandates.Offer(association, dino, MandateKind.DELEGATE, from, until, null);
    }

    private boolean holds(PersonId person, ActorId actor) {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Rome"));
        return mandates.on(actor).stream()
                .anyMatch(mandate -> mandate.person().equals(person) && mandate.covers(today));
    }

    @Test
    void theFounderOfANewActorRepresentsItAndOnlyTheFirstOneDoes() {
        Visitor founder = cast.visitor(dino, territory);
        Visitor late = cast.visitor(cast.play(Cast.CITIZEN, territory), territory);
        territory.run(() -> {
            MandateKind kind = MandateKind.LEGAL_REPRESENTATIVE;
            assertThat(mandates.grantToFounder(Visitor.STRANGER.acting(), association, kind))
                    .isEmpty();
            assertThat(mandates.grantToFounder(founder.acting(), association, kind))
                    .isPresent();
            assertThat(mandates.grantToFounder(late.acting(), association, kind))
                    .isEmpty();
            assertThat(holds(dino.id(), association)).isTrue();
        });
    }

    @Test
    void aMandateThatBeginsLaterIsKnownButNotInForce() {
        LocalDate nextYear = LocalDate.now(java.time.ZoneId.of("Europe/Rome")).plusYears(1);
        territory.run(() -> mandates.grant(office, offer(nextYear, null)).orThrow());
        territory.run(() -> {
            assertThat(mandates.on(association)).hasSize(1);
            assertThat(holds(dino.id(), association)).isFalse();
        });
        assertThat(cast.visitor(dino, territory).mandates()).isEmpty();
    }

    @Test
    void anUnknownActorHasNobodyActForIt() {
        Mandates.Offer unknown =
                new Mandates.Offer(ActorId.next(), dino, MandateKind.DELEGATE, null, null, null);
        territory.run(() -> {
            assertThat(mandates.grant(office, unknown))
                    .isEqualTo(Outcome.refused(MandateRefusal.ACTOR_UNKNOWN));
            assertThat(mandates.request(
                            cast.visitor(dino, territory),
                            unknown.actor(),
                            MandateKind.DELEGATE,
                            ""))
                    .isEqualTo(Outcome.refused(MandateRefusal.ACTOR_UNKNOWN));
        });
    }

    @Test
    void aFiscalHostActsOnBehalfOfTheOrganizationBehindIt() {
        ActorId host = actors.invent("Casa delle associazioni");
        Mandates.Offer offer =
                new Mandates.Offer(association, dino, MandateKind.FISCAL_HOST, null, null, host);
        territory.run(() -> {
            assertThat(mandates.grant(office, offer).orThrow().host()).isEqualTo(host);
            assertThat(holds(dino.id(), association)).isTrue();
            assertThat(holds(dino.id(), host)).isFalse();
        });
    }

    @Test
    void anEndedMandateCannotBeEndedAgain() {
        territory.run(() -> {
            FunctionId id = mandates.grant(office, offer(null, null)).orThrow().id();
            functions.end(office, id).orThrow();
            assertThat(functions.end(office, id))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        });
    }

    @Test
    void aPersonsWaitingRequestsAreNotEndless() {
        Visitor asking = cast.visitor(dino, territory);
        territory.run(() -> {
            for (int i = 0; i < 10; i++) {
                ActorId another = actors.invent("Gruppo " + i);
                mandates.request(asking, another, MandateKind.OPERATOR, "").orThrow();
            }
            assertThat(mandates.request(asking, association, MandateKind.OPERATOR, ""))
                    .isEqualTo(Outcome.refused(MandateRefusal.TOO_MANY_REQUESTS));
        });
    }

    @Test
    void whoAskedMayTakeTheRequestBackWhileItWaits() {
        Visitor asking = cast.visitor(dino, territory);
        territory.run(() -> {
            MandateRequestId id = mandates.request(asking, association, MandateKind.OPERATOR, "")
                    .orThrow()
                    .id();
            assertThat(mandates.request(asking, association, MandateKind.DELEGATE, ""))
                    .as("one at a time for an actor")
                    .isEqualTo(Outcome.refused(MandateRefusal.ALREADY_REQUESTED));
            assertThat(mandates.withdraw(office, id))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
            mandates.withdraw(asking, id).orThrow();
            assertThat(mandates.requestsOf(dino.id())).isEmpty();
            assertThat(mandates.accept(office, id, null, null))
                    .isEqualTo(Outcome.refused(MandateRefusal.ALREADY_DECIDED));
            assertThat(mandates.withdraw(asking, id))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
            assertThat(mandates.news(dino.id(), Instant.EPOCH))
                    .as("one knows it")
                    .isEmpty();
        });
    }

    @Test
    void aRequestDecidedByTwoPeopleAtOnceGivesOneMandate() throws Exception {
        Visitor asking = cast.visitor(dino, territory);
        MandateRequestId id = territory
                .in(() -> mandates.request(asking, association, MandateKind.DELEGATE, "")
                        .orThrow())
                .id();
        List<Callable<Outcome<MandateRequest>>> attempts = IntStream.range(0, 8)
                .<Callable<Outcome<MandateRequest>>>mapToObj(
                        i -> () -> territory.in(() -> mandates.accept(office, id, null, null)))
                .toList();
        List<Outcome<MandateRequest>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<MandateRequest>> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer instanceof Outcome.Done<MandateRequest>)
                .hasSize(1);
        territory.run(() -> assertThat(mandates.on(association)).hasSize(1));
    }

    @Test
    void nobodyDecidesTheirOwnRequestNotEvenTheOffice() {
        territory.run(() -> {
            MandateRequest own = mandates.request(office, association, MandateKind.DELEGATE, "")
                    .orThrow();
            assertThat(mandates.waitingFor(office)).isEmpty();
            assertThat(mandates.accept(office, own.id(), null, null))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        });
    }
}
