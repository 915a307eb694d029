package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.TieView;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.proofs.ProvenTies.Evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ties by what proves them, with two territories: what is done in the other one leaves mine alone. */
class ProvenTieRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final Evidence MAY =
            new Evidence(Proof.page("/occasioni/1", "Festa, 1 maggio"), LocalDate.of(2025, 5, 1));
    private static final Evidence JUNE =
            new Evidence(Proof.page("/occasioni/1", "Festa, 2 giugno"), LocalDate.of(2025, 6, 2));

    private final ProvenTieRows rows;
    private final Ties ties;
    private final Stage stage;
    private final TestActors actors;

    ProvenTieRowsTrials(ProvenTieRows rows, Ties ties, Stage stage, TestActors actors) {
        this.rows = rows;
        this.ties = ties;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return ProvenTieRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "count", this::areFoundOnlyAtHome,
                "all", this::areFoundOnlyAtHome,
                "of", this::areFoundOnlyAtHome,
                "standing", this::areFoundOnlyAtHome,
                "move", this::moveOnlyAtHomeAndBackAgain);
    }

    private List<ActorId> tied(TestTerritory territory) {
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId tela = actors.make(territory, "ets", "La Tela");
        Ties.Draft draft = new Ties.Draft(
                TieKind.Code.MET_WITH,
                cortile,
                tela,
                null,
                MAY.day(),
                MAY.day(),
                1,
                MAY.proof(),
                true);
        stage.in(
                territory,
                () -> ties.record(
                        List.of(draft),
                        new Registration.Source("desk", true, false),
                        Acting.MACHINE));
        return List.of(cortile, tela);
    }

    private int count(TestTerritory territory, Evidence evidence) {
        return stage.in(territory, () -> rows.count(evidence));
    }

    private void areFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        List<ActorId> one = List.of(tied(mine).getFirst());
        List<ActorId> nobody = List.of(ActorId.next());
        assertThat(count(mine, MAY)).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.all(MAY))).hasSize(1);
        assertThat(stage.in(mine, () -> rows.of(MAY, one))).hasSize(1);
        assertThat(stage.in(mine, () -> rows.of(MAY, nobody))).isEmpty();
        assertThat(stage.in(mine, () -> rows.all(JUNE))).isEmpty();
        assertThat(count(theirs, MAY)).isZero();
        assertThat(stage.in(theirs, () -> rows.all(MAY))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.of(MAY, one))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.standing(MAY, one))).isEmpty();
        List<UUID> tie = stage.in(mine, () -> rows.standing(MAY, one));
        assertThat(tie).hasSize(1);
        stage.run(mine, () -> ties.withdraw(tie.getFirst(), Acting.MACHINE));
        assertThat(stage.in(mine, () -> rows.standing(MAY, one))).isEmpty();
        assertThat(stage.in(mine, () -> rows.of(MAY, one))).hasSize(1);
    }

    private void moveOnlyAtHomeAndBackAgain(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = tied(mine).getFirst();
        TieView before = stage.in(mine, () -> ties.of(cortile, true)).getFirst();
        stage.run(theirs, () -> rows.move(MAY, JUNE, NOON));
        assertThat(count(mine, MAY)).isEqualTo(1);
        stage.run(mine, () -> rows.move(MAY, JUNE, NOON));
        assertThat(count(mine, MAY)).isZero();
        assertThat(stage.in(mine, () -> ties.of(cortile, true))).singleElement().satisfies(tie -> {
            assertThat(tie.from()).isEqualTo(JUNE.day());
            assertThat(tie.until()).isEqualTo(JUNE.day());
            assertThat(tie.proof()).isEqualTo(JUNE.proof());
        });
        stage.run(mine, () -> rows.move(JUNE, MAY, NOON.plusSeconds(1)));
        assertThat(stage.in(mine, () -> ties.of(cortile, true))).containsExactly(before);
    }
}
