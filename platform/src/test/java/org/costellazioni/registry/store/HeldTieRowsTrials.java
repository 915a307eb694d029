package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ties that something holds back, with two territories. */
class HeldTieRowsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");
    private static final UUID RAIN = TimeOrderedIds.next();
    private static final UUID STORM = TimeOrderedIds.next();

    private final HeldTieRows rows;
    private final Ties ties;
    private final Stage stage;
    private final TestActors actors;
    private final JdbcClient jdbc;

    HeldTieRowsTrials(
            HeldTieRows rows, Ties ties, Stage stage, TestActors actors, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ties = ties;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return HeldTieRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "hold", this::isHeldOnlyAtHomeUntilNothingHoldsIt,
                "returning", this::isHeldOnlyAtHomeUntilNothingHoldsIt,
                "returningWith", this::isHeldOnlyAtHomeUntilNothingHoldsIt,
                "release", this::isHeldOnlyAtHomeUntilNothingHoldsIt,
                "holdDoubles", this::oneThatDoublesIsBackOnceTheyDifferOnlyAtHome,
                "settle", this::oneThatDoublesIsBackOnceTheyDifferOnlyAtHome,
                "forget", this::isForgottenOnlyAtHome);
    }

    /** Two actors with a tie. */
    private List<ActorId> tied(TestTerritory territory) {
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId tela = actors.make(territory, "ets", "La Tela");
        actors.tie(territory, TieKind.Code.MET_WITH, cortile, tela, "2025-05-01");
        return List.of(cortile, tela);
    }

    private List<UUID> shown(TestTerritory territory, ActorId actor) {
        return stage.in(
                territory,
                () -> ties.of(actor, true).stream().map(tie -> tie.id()).toList());
    }

    private void isHeldOnlyAtHomeUntilNothingHoldsIt(TestTerritory mine, TestTerritory theirs) {
        List<ActorId> both = tied(mine);
        ActorId cortile = both.getFirst();
        List<UUID> tie = shown(mine, cortile);
        stage.run(theirs, () -> rows.hold(RAIN, tie, NOON));
        assertThat(shown(mine, cortile)).isEqualTo(tie);
        stage.run(mine, () -> {
            rows.hold(RAIN, tie, NOON);
            rows.hold(STORM, tie, NOON.plusSeconds(1));
        });
        assertThat(shown(mine, cortile)).isEmpty();
        assertThat(stage.in(mine, () -> rows.returning(RAIN)))
                .as("the storm holds it")
                .isZero();
        assertThat(stage.in(theirs, () -> rows.release(STORM))).isZero();
        assertThat(stage.in(mine, () -> rows.release(RAIN))).isZero();
        assertThat(stage.in(mine, () -> rows.returningWith(STORM, cortile))).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.returning(STORM))).isEqualTo(1);
        assertThat(stage.in(theirs, () -> rows.returning(STORM))).isZero();
        assertThat(stage.in(theirs, () -> rows.returningWith(STORM, cortile))).isZero();
        assertThat(stage.in(mine, () -> rows.release(STORM))).isEqualTo(1);
        assertThat(shown(mine, cortile)).isEqualTo(tie);
    }

    private void isForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId cortile = tied(mine).getFirst();
        List<UUID> tie = shown(mine, cortile);
        stage.run(mine, () -> rows.hold(RAIN, tie, NOON));
        stage.run(theirs, () -> rows.forget(tie));
        assertThat(stage.in(mine, () -> rows.returning(RAIN))).isEqualTo(1);
        stage.run(mine, () -> rows.forget(tie));
        assertThat(stage.in(mine, () -> rows.release(RAIN))).isZero();
        assertThat(shown(mine, cortile)).isEmpty();
    }

    private void oneThatDoublesIsBackOnceTheyDifferOnlyAtHome(
            TestTerritory mine, TestTerritory theirs) {
        List<ActorId> both = tied(mine);
        ActorId cortile = both.getFirst();
        actors.tie(mine, TestActors.EXCHANGE_WITH, cortile, both.getLast(), "2025-05-01");
        List<UUID> ties = shown(mine, cortile);
        UUID first = ties.getFirst();
        UUID second = ties.getLast();
        stage.run(mine, () -> {
            rows.holdDoubles(List.of(new HeldTieRows.Doubled(second, first)), NOON);
            kind(second, "met-with");
            kind(first, "met-with");
        });
        assertThat(shown(mine, cortile)).containsExactly(first);
        assertThat(stage.in(mine, () -> rows.settle())).as("they tell the same").isZero();
        stage.run(mine, () -> kind(second, "exchange-with"));
        assertThat(stage.in(theirs, () -> rows.settle())).isZero();
        assertThat(stage.in(mine, () -> rows.settle())).isEqualTo(1);
        assertThat(shown(mine, cortile)).containsExactlyInAnyOrder(first, second);
    }

    private void kind(UUID tie, String kind) {
        jdbc.sql("update registry_ties set kind = :kind where id = :tie")
                .param("kind", kind)
                .param("tie", tie)
                .update();
    }
}
