package org.costellazioni.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
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
            people.grantRole(administrator, ines.id(), Role.EVALUATOR).orThrow();
            people.revokeRole(administrator, ines.id(), Role.EVALUATOR).orThrow();
        });
        assertThat(verbs()).containsExactly("people.role-granted", "people.role-revoked");
    }

    @Test
    void refusesWhatMakesNoSense() {
        Person ines = cast.play(Cast.CITIZEN, territory);
        Visitor citizen = cast.visitor(ines, territory);
        territory.run(() -> {
            assertThat(people.grantRole(citizen, ines.id(), Role.ADMINISTRATOR))
                    .isEqualTo(Outcome.refused(RoleRefusal.NOT_YOURS_TO_GRANT));
            assertThat(people.revokeRole(citizen, ada.id(), Role.ADMINISTRATOR))
                    .isEqualTo(Outcome.refused(RoleRefusal.NOT_YOURS_TO_GRANT));
            assertThat(people.grantRole(administrator, PersonId.next(), Role.EVALUATOR))
                    .isEqualTo(Outcome.refused(RoleRefusal.PERSON_UNKNOWN));
            assertThat(people.grantRole(administrator, ada.id(), Role.ADMINISTRATOR))
                    .isEqualTo(Outcome.refused(RoleRefusal.ALREADY_HELD));
            assertThat(people.revokeRole(administrator, ines.id(), Role.EVALUATOR))
                    .isEqualTo(Outcome.refused(RoleRefusal.NOT_HELD));
        });
        assertThat(verbs()).isEmpty();
    }

    @Test
    void twoAdministratorsCannotRevokeEachOtherAtOnce() throws Exception {
        Person second = cast.play(Cast.ADMINISTRATOR, territory);
        Visitor other = cast.visitor(second, territory);
        List<Callable<Outcome<Role>>> attempts = List.of(
                () -> territory.in(
                        () -> people.revokeRole(administrator, second.id(), Role.ADMINISTRATOR)),
                () -> territory.in(() -> people.revokeRole(other, ada.id(), Role.ADMINISTRATOR)));
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Outcome<Role>> answers = new ArrayList<>();
            for (Future<Outcome<Role>> answer : both.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers)
                    .containsExactlyInAnyOrder(
                            Outcome.done(Role.ADMINISTRATOR),
                            Outcome.refused(RoleRefusal.LAST_ADMINISTRATOR));
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
