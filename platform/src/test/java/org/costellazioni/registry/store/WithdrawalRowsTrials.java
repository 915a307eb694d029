package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.withdrawals.Standing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Actors that go, with two territories. */
class WithdrawalRowsTrials implements RepositoryTrials {

    private final WithdrawalRows rows;
    private final ActorReading reading;
    private final Stage stage;
    private final TestActors actors;

    WithdrawalRowsTrials(
            WithdrawalRows rows, ActorReading reading, Stage stage, TestActors actors) {
        this.rows = rows;
        this.reading = reading;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return WithdrawalRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "standing", this::whatStandsOnAnActorIsSeenOnlyAtHome,
                "withdraw", this::anActorGoesOnlyAtHome,
                "reason", this::anActorGoesOnlyAtHome,
                "themesInUse", this::themesAreInUseOnlyAtHome);
    }

    private void whatStandsOnAnActorIsSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId byHand = actors.make(mine, "ets", "Il Cortile");
        ActorId free = actors.makeExample(mine, "ets", "La Tela");
        ActorId tied = actors.makeExample(mine, "ets", "Le Remiere");
        actors.tie(mine, TestActors.SAME_TABLE, tied, byHand, "2024-01-01");
        List<UUID> all = List.of(byHand.value(), free.value(), tied.value());
        assertThat(stage.in(mine, () -> rows.standing(all)))
                .containsOnly(
                        Map.entry(byHand.value(), Standing.PERSON),
                        Map.entry(tied.value(), Standing.TIE));
        assertThat(stage.in(theirs, () -> rows.standing(all))).isEmpty();
    }

    private void anActorGoesOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.makeExample(mine, "ets", "La Tela");
        List<UUID> ids = List.of(actor.value());
        stage.run(
                theirs, () -> rows.withdraw(ids, "registry.withdrawn.import", null, Instant.EPOCH));
        assertThat(stage.in(mine, () -> reading.byId(actor))).isPresent();
        stage.run(mine, () -> rows.withdraw(ids, "registry.withdrawn.import", null, Instant.EPOCH));
        assertThat(stage.in(mine, () -> reading.byId(actor))).isEmpty();
        assertThat(stage.in(mine, () -> rows.standing(ids)))
                .containsOnly(Map.entry(actor.value(), Standing.GONE));
        assertThat(stage.in(mine, () -> rows.reason("la-tela")))
                .hasValue("registry.withdrawn.import");
        assertThat(stage.in(theirs, () -> rows.reason("la-tela"))).isEmpty();
    }

    private void themesAreInUseOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, TestActors.sheet("ets", "La Tela").with(ActorField.THEMES, "sport"));
        assertThat(stage.in(mine, () -> rows.themesInUse(Set.of("sport", "work"))))
                .containsExactly("sport");
        assertThat(stage.in(theirs, () -> rows.themesInUse(Set.of("sport")))).isEmpty();
    }
}
