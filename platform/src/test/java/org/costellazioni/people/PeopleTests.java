package org.costellazioni.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Condition;
import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.functions.FunctionRefusal;
import org.costellazioni.people.functions.Functions;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@PlatformTest
class PeopleTests {

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private Functions functions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person ada;
    private Visitor administrator;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        ada = cast.play(Cast.ADMINISTRATOR, territory);
        administrator = cast.visitor(ada, territory);
    }

    private static Functions.Offer offer(Role role, PersonId person) {
        return Functions.Offer.of(role, person, null);
    }

    private List<String> verbs() {
        return territory.in(() -> java.util.Objects.requireNonNull(transaction.execute(status ->
                jdbc.queryForList("select verb from audit_acts order by verb", String.class))));
    }

    @Test
    void anAdministratorMayDoWhatEveryRoleMay() {
        assertThat(administrator.has(Role.EVALUATOR)).isTrue();
        assertThat(administrator.has(Role.PROGRAMME_OFFICE, Role.MUNICIPAL_OPERATOR))
                .isTrue();
        Visitor clerk = cast.visitor(cast.play(Cast.CLERK, territory), territory);
        assertThat(clerk.has(Role.EVALUATOR, Role.MUNICIPAL_OPERATOR)).isFalse();
        assertThat(Visitor.STRANGER.has(Role.values())).isFalse();
    }

    @Test
    void grantsAndRevocationsAreOnRecord() {
        Person ines = cast.play(Cast.CITIZEN, territory);
        territory.run(() -> {
            Function given = functions
                    .give(administrator, offer(Role.EVALUATOR, ines.id()))
                    .orThrow();
            functions.end(administrator, given.id()).orThrow();
        });
        assertThat(verbs()).containsExactly("people.function-ended", "people.function-given");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Person ines = cast.play(Cast.CITIZEN, territory);
        Visitor citizen = cast.visitor(ines, territory);
        FunctionId adas = cast.role(ada, Role.ADMINISTRATOR, territory);
        territory.run(() -> {
            assertThat(functions.give(citizen, offer(Role.ADMINISTRATOR, ines.id())))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_YOURS_TO_GIVE));
            assertThat(functions.end(citizen, adas))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
            assertThat(functions.give(administrator, offer(Role.EVALUATOR, PersonId.next())))
                    .isEqualTo(Outcome.refused(FunctionRefusal.PERSON_UNKNOWN));
            assertThat(functions.give(administrator, offer(Role.ADMINISTRATOR, ada.id())))
                    .isEqualTo(Outcome.refused(FunctionRefusal.ALREADY_HELD));
            assertThat(functions.end(administrator, FunctionId.next()))
                    .isEqualTo(Outcome.refused(FunctionRefusal.NOT_FOUND));
        });
        assertThat(verbs()).isEmpty();
    }

    @Test
    void twoAdministratorsCannotRevokeEachOtherAtOnce() throws Exception {
        Person second = cast.play(Cast.ADMINISTRATOR, territory);
        Visitor other = cast.visitor(second, territory);
        FunctionId adas = cast.role(ada, Role.ADMINISTRATOR, territory);
        FunctionId seconds = cast.role(second, Role.ADMINISTRATOR, territory);
        List<Callable<Outcome<Function>>> attempts = List.of(
                () -> territory.in(() -> functions.end(administrator, seconds)),
                () -> territory.in(() -> functions.end(other, adas)));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome<Function>> answers = new ArrayList<>();
            for (Future<Outcome<Function>> answer : both.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .hasSize(2)
                    .areExactly(
                            1,
                            new Condition<>(each -> each instanceof Outcome.Done<?>, "one is done"))
                    .contains(Outcome.refused(FunctionRefusal.LAST_ADMINISTRATOR));
        }
        assertThat(territory.in(() -> people.holders(Role.ADMINISTRATOR))).hasSize(1);
    }

    @Test
    void aVisitorActsOnlyForActorsOfAMandateInForce() {
        Person carla = cast.play(Cast.PRESIDENT, territory);
        ActorId association = ActorId.next();
        ActorId stranger = ActorId.next();
        cast.mandate(carla, association, MandateKind.LEGAL_REPRESENTATIVE, territory);
        territory.run(() -> {
            Visitor acting =
                    people.visitor(carla.id(), IdentificationLevel.SPID_LEVEL_2, association);
            assertThat(acting.actsFor(association)).isTrue();
            assertThat(acting.acting().actingFor()).isEqualTo(association);
            assertThat(acting.acting().identification())
                    .isEqualTo(IdentificationLevel.SPID_LEVEL_2);
            Visitor none = people.visitor(carla.id(), IdentificationLevel.PASSWORD, stranger);
            assertThat(none.acting().actingFor()).isNull();
        });
        TestTerritory other = TestTerritory.make(territories);
        other.run(() -> assertThat(
                        people.visitor(carla.id(), IdentificationLevel.PASSWORD, association)
                                .mandates())
                .isEmpty());
    }

    @Test
    void namesAndLanguageAreThePersonsOwn() {
        Person ines = cast.play(Cast.CITIZEN, territory);
        territory.run(() -> {
            people.setLanguage(ines, Locale.ENGLISH);
            assertThat(people.find(ines.id()).orElseThrow().language()).isEqualTo(Locale.ENGLISH);
            assertThat(people.names(List.of(ines.id(), PersonId.next())))
                    .containsOnly(java.util.Map.entry(ines.id(), "Ines Panchina"));
            assertThat(people.findByEmail(
                            " " + String.valueOf(ines.email()).toUpperCase(Locale.ROOT)))
                    .isPresent();
        });
    }

    @Test
    void theDeskRemembersTheVisitBefore() {
        territory.run(() -> {
            assertThat(people.visitDesk(ada.id())).isEmpty();
            assertThat(people.visitDesk(ada.id())).isPresent();
        });
    }
}
