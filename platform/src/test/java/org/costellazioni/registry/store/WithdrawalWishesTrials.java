package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.rules.WithdrawalReason;

import java.time.Instant;
import java.util.Map;

/** Wishes to be withdrawn, with two territories. */
class WithdrawalWishesTrials implements RepositoryTrials {

    private static final Instant NOON = Instant.parse("2026-03-01T11:00:00Z");

    private final WithdrawalWishes rows;
    private final TestActors actors;
    private final Stage stage;

    WithdrawalWishesTrials(WithdrawalWishes rows, TestActors actors, Stage stage) {
        this.rows = rows;
        this.actors = actors;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return WithdrawalWishes.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::waitsOnlyAtHomeUntilItIsAnswered,
                "waiting", this::waitsOnlyAtHomeUntilItIsAnswered,
                "of", this::waitsOnlyAtHomeUntilItIsAnswered,
                "answer", this::waitsOnlyAtHomeUntilItIsAnswered);
    }

    private boolean ask(TestTerritory territory, ActorId actor) {
        return stage.in(
                territory,
                () -> rows.insert(
                        TimeOrderedIds.next(),
                        actor,
                        WithdrawalReason.ASKED_BY_THE_ACTOR,
                        "Ci siamo sciolti",
                        NOON,
                        null));
    }

    private void waitsOnlyAtHomeUntilItIsAnswered(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        assertThat(ask(mine, actor)).isTrue();
        assertThat(ask(mine, actor)).as("one waits already").isFalse();
        assertThat(stage.in(mine, () -> rows.of(actor)).orElseThrow().note())
                .isEqualTo("Ci siamo sciolti");
        assertThat(stage.in(mine, () -> rows.waiting(9))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.of(actor))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.waiting(9))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.answer(actor, NOON, null))).isFalse();
        assertThat(stage.in(mine, () -> rows.answer(actor, NOON, null))).isTrue();
        assertThat(stage.in(mine, () -> rows.answer(actor, NOON, null))).isFalse();
        assertThat(stage.in(mine, () -> rows.of(actor))).isEmpty();
        assertThat(ask(mine, actor)).isTrue();
    }
}
