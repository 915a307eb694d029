package org.costellazioni.registry.declared;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieRefusal;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.TieStates;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.site.lists.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One side's word, the other's, and the office's. */
@PlatformTest
class DeclarationsTests {

    @Autowired
    private TieTown towns;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Ties ties;

    @Autowired
    private TieStates states;

    @Autowired
    private Counts counts;

    @Autowired
    private Twins twins;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Stage stage;

    private TieTown.Town town;

    @BeforeEach
    void foundATown() {
        town = towns.found();
    }

    private List<PendingTie> waitingFor(ActorId actor) {
        return town.territory.in(() -> declarations.waitingFor(List.of(actor)));
    }

    private Outcome<UUID> confirm(UUID tie, Person by) {
        return town.territory.in(() -> declarations.confirm(tie, town.visitor(by)));
    }

    private Outcome<UUID> deny(UUID tie, Person by) {
        return town.territory.in(() -> declarations.deny(tie, town.visitor(by)));
    }

    private static Outcome<UUID> refused(Refusal refusal) {
        return Outcome.refused(refusal);
    }

    @Test
    void whatOneSideDeclaresCountsNowhereUntilTheOtherConfirms() {
        UUID tie = town.declared();
        assertThat(town.counts()).isFalse();
        assertThat(town.territory.in(() -> ties.sky()).lines()).isEmpty();
        assertThat(town.territory.in(() -> ties.sky()).declared()).hasSize(1);
        assertThat(stage.in(town.territory, () -> counts.of("/legami?giorno=2025-01-01")))
                .isZero();
        assertThat(waitingFor(town.tela)).extracting(PendingTie::id).containsExactly(tie);
        assertThat(waitingFor(town.cortile)).isEmpty();
        String version = town.territory.in(() -> ties.skyVersion());
        assertThat(confirm(tie, town.dino)).isEqualTo(Outcome.done(tie));
        assertThat(town.counts()).isTrue();
        assertThat(town.territory.in(() -> ties.sky()).lines()).hasSize(1);
        assertThat(stage.in(town.territory, () -> counts.of("/legami?giorno=2025-01-01")))
                .isOne();
        assertThat(waitingFor(town.tela)).isEmpty();
        assertThat(town.territory.in(() -> ties.skyVersion())).isNotEqualTo(version);
    }

    @Test
    void whoDeclaredItCannotConfirmItAndTwiceIsTooOften() {
        UUID tie = town.declared();
        assertThat(confirm(tie, town.carla)).isEqualTo(refused(TieRefusal.NOT_YOURS));
        assertThat(deny(tie, town.carla)).isEqualTo(refused(TieRefusal.NOT_YOURS));
        confirm(tie, town.dino);
        assertThat(confirm(tie, town.dino)).isEqualTo(refused(TieRefusal.NOT_WAITING));
        assertThat(confirm(UUID.randomUUID(), town.dino)).isEqualTo(refused(TieRefusal.NOT_FOUND));
    }

    @Test
    void whatDoesNotExistIsTakenBackAndWhoDeclaredItIsTold() {
        UUID tie = town.declared();
        assertThat(deny(tie, town.dino)).isEqualTo(Outcome.done(tie));
        assertThat(town.counts()).isFalse();
        assertThat(town.territory.in(() -> declarations.of(town.cortile, true))).isEmpty();
        assertThat(letters.to(String.valueOf(town.carla.email()), town.territory))
                .anyMatch(letter -> letter.contains("non risulta"));
        assertThat(letters.to(String.valueOf(town.dino.email()), town.territory))
                .isEmpty();
        assertThat(confirm(tie, town.dino)).isEqualTo(refused(TieRefusal.NOT_FOUND));
    }

    @Test
    void whatTheOfficeOrSomebodyForBothRecordsCountsAtOnce() {
        town.recorded();
        assertThat(town.counts()).isTrue();
        TieTown.Town other = towns.found();
        people.mandate(other.carla, other.tela, MandateKind.DELEGATE, other.territory);
        other.declared();
        assertThat(other.counts()).isTrue();
    }

    @Test
    void whatBothDeclareIsConfirmedAndWhatIsThereIsNotDeclaredAgain() {
        UUID tie = town.declared();
        assertThat(town.territory.in(() -> declarations.declare(
                        town.partners(), town.cortile, List.of(), town.visitor(town.carla))))
                .isEqualTo(refused(TieRefusal.ALREADY_RECORDED));
        assertThat(town.declaredBy(town.dino, town.tela)).isEqualTo(tie);
        assertThat(town.counts()).isTrue();
        assertThat(town.territory.in(() -> declarations.declare(
                        town.partners(), town.tela, List.of(), town.visitor(town.dino))))
                .isEqualTo(refused(TieRefusal.ALREADY_RECORDED));
    }

    @Test
    void whatAMeetingOrAnImportTellsNeedsNoSecondWord() {
        town.declared();
        Registration.Source source = new Registration.Source("import:1", true, false);
        List<Registration.Result> told = town.territory.in(
                () -> ties.record(List.of(town.partners()), source, Acting.MACHINE));
        assertThat(told)
                .extracting(Registration.Result::state)
                .containsExactly(Registration.State.UPDATED);
        assertThat(town.counts()).isTrue();
        assertThat(waitingFor(town.tela)).isEmpty();
    }

    @Test
    void nobodyDeclaresForOthersNorWithTheirOwnPageAsAProof() {
        assertThat(town.territory.in(() -> declarations.declare(
                        town.partners(), town.tela, List.of(), town.visitor(town.carla))))
                .isEqualTo(refused(TieRefusal.NOT_YOURS));
        Ties.Draft draft = town.partners();
        Ties.Draft circular = new Ties.Draft(
                draft.kind(),
                draft.source(),
                draft.target(),
                null,
                null,
                null,
                1,
                Proof.page("/realta/il-cortile", "La nostra pagina"),
                true);
        assertThat(town.territory.in(() -> declarations.declare(
                        circular,
                        town.cortile,
                        List.of("/realta/il-cortile"),
                        town.visitor(town.carla))))
                .isEqualTo(refused(TieRefusal.PROOF_CIRCULAR));
    }

    @Test
    void afterSixtyDaysItIsOnTheOfficesList() {
        UUID tie = town.declared();
        assertThat(town.territory.in(() -> declarations.overdue())).isEmpty();
        assertThat(town.territory.in(() -> declarations.waiting())).hasSize(1);
        stage.run(town.territory, () -> waitsSince(tie, Duration.ofDays(62)));
        assertThat(town.territory.in(() -> declarations.overdue()))
                .extracting(PendingTie::id)
                .containsExactly(tie);
        assertThat(confirm(tie, town.clerk)).isEqualTo(Outcome.done(tie));
        assertThat(town.territory.in(() -> declarations.overdue())).isEmpty();
        assertThat(town.counts()).isTrue();
    }

    /** As if it had been declared some time ago. */
    private void waitsSince(UUID tie, Duration ago) {
        TieState declared = states.find(tie).orElseThrow();
        states.put(declared.confirmed(), Instant.now());
        states.put(declared, Instant.now().minus(ago));
    }

    @Test
    void aMergerMovesTheQuestionAndWhatCountedGoesOnCounting() {
        UUID tie = town.declared();
        ActorId kept = actors.make(town.territory, "ets", "La Tela di Marghera");
        town.territory.in(() -> twins.merge(kept, town.tela, Acting.MACHINE)).orThrow();
        assertThat(waitingFor(kept)).extracting(PendingTie::id).containsExactly(tie);
        TieTown.Town other = towns.found();
        UUID waiting = other.declared();
        ActorId twin = actors.make(other.territory, "ets", "La Tela di Mestre");
        Ties.Draft same = new Ties.Draft(
                other.partners().kind(),
                other.cortile,
                twin,
                null,
                other.partners().from(),
                null,
                1,
                other.partners().proof(),
                true);
        other.territory.in(() -> ties.record(List.of(same), TestActors.DESK, Acting.MACHINE));
        other.territory.in(() -> twins.merge(other.tela, twin, Acting.MACHINE)).orThrow();
        assertThat(other.counts()).isTrue();
        assertThat(other.territory
                        .in(() -> corrections.find(waiting))
                        .orElseThrow()
                        .awaits())
                .isNull();
    }
}
