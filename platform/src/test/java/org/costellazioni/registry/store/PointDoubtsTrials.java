package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.rules.SheetMerge.Difference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Doubts about points with two territories. */
class PointDoubtsTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final PointDoubts rows;
    private final Stage stage;
    private final TestActors actors;

    PointDoubtsTrials(PointDoubts rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return PointDoubts.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "open", this::isOpenOnlyAtHome,
                "raise", this::isRaisedOnceAndOnlyAtHome,
                "settle", this::isSettledOnlyAtHome,
                "reopen", this::isOpenedAgainOnlyAtHome,
                "follow", this::changesAreFollowedOnlyAtHome);
    }

    private ActorId doubted(TestTerritory territory, String mark) {
        ActorId actor = actors.make(territory, "ets", "Il Cortile");
        stage.run(territory, () -> rows.raise(actor, mark, NOON, null, "desk"));
        return actor;
    }

    private boolean open(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> rows.open(actor)).isPresent();
    }

    private UUID id(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> rows.open(actor)).orElseThrow().id();
    }

    private void isOpenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = doubted(mine, "a");
        assertThat(stage.in(mine, () -> rows.open(actor)).orElseThrow().mark()).isEqualTo("a");
        assertThat(open(theirs, actor)).isFalse();
    }

    private void changesAreFollowedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(
                mine,
                TestActors.sheet("ets", "La Tela")
                        .with(ActorField.ADDRESS, "Via Po 2")
                        .with(ActorField.LATITUDE, "45.5")
                        .with(ActorField.LONGITUDE, "12.5"));
        Map<ActorId, List<Difference>> moved = Map.of(
                actor, List.of(new Difference(ActorField.ADDRESS, "Via Roma 1", "Via Po 2")));
        stage.run(theirs, () -> rows.follow(moved, NOON, null, "desk"));
        assertThat(open(theirs, actor)).isFalse();
        assertThat(open(mine, actor)).isFalse();
        stage.run(mine, () -> rows.follow(moved, NOON, null, "desk"));
        assertThat(open(mine, actor)).isTrue();
        Map<ActorId, List<Difference>> back =
                Map.of(actor, List.of(new Difference(ActorField.LATITUDE, "45.4", "45.5")));
        stage.run(mine, () -> rows.follow(back, NOON, null, "desk"));
        assertThat(open(mine, actor)).as("the point moved").isFalse();
    }

    private void isRaisedOnceAndOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = doubted(mine, "a");
        stage.run(mine, () -> rows.raise(actor, "b", NOON, null, "desk"));
        assertThat(stage.in(mine, () -> rows.open(actor)).orElseThrow().mark()).isEqualTo("a");
        ActorId other = doubted(theirs, "c");
        assertThat(open(mine, other)).isFalse();
    }

    private void isSettledOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = doubted(mine, "a");
        UUID doubt = id(mine, actor);
        stage.run(theirs, () -> rows.settle(doubt, NOON, null));
        assertThat(open(mine, actor)).isTrue();
        stage.run(mine, () -> rows.settle(doubt, NOON, null));
        assertThat(open(mine, actor)).isFalse();
    }

    private void isOpenedAgainOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = doubted(mine, "a");
        UUID doubt = id(mine, actor);
        stage.run(mine, () -> rows.settle(doubt, NOON, null));
        stage.run(theirs, () -> rows.reopen(doubt));
        assertThat(open(mine, actor)).isFalse();
        stage.run(mine, () -> rows.reopen(doubt));
        assertThat(id(mine, actor)).isEqualTo(doubt);
    }
}
