package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Measures count the territory at hand and nothing else. */
@Component
class MeasureRowsTrials implements RepositoryTrials {

    private static final LocalDate BEGINNING = LocalDate.of(2024, 3, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final MeasureRows rows;
    private final Stage stage;
    private final TestActors actors;

    MeasureRowsTrials(MeasureRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return MeasureRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "actors", this::actorsOfADayAreCountedOnlyAtHome,
                "ties", this::tiesOfADayAreCountedOnlyAtHome,
                "networks", this::networksOfADayAreCountedOnlyAtHome);
    }

    private void networksOfADayAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "network", "Rete dei vicini");
        assertThat(stage.in(mine, () -> rows.networks(TODAY))).isZero();
        tie(mine);
        assertThat(stage.in(mine, () -> rows.networks(TODAY))).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.networks(BEGINNING.minusDays(1)))).isZero();
        assertThat(stage.in(theirs, () -> rows.networks(TODAY))).isZero();
    }

    private void actorsOfADayAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "La Tela");
        actors.make(
                mine,
                TestActors.sheet("ets", "Il Forno").with(ActorField.ACTIVE_UNTIL, "2025-06-30"));
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(stage.in(mine, () -> rows.actors(LocalDate.of(2025, 6, 30), later)))
                .isEqualTo(2);
        assertThat(stage.in(mine, () -> rows.actors(LocalDate.of(2025, 7, 1), later)))
                .isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.actors(TODAY, Instant.EPOCH))).isZero();
        assertThat(stage.in(theirs, () -> rows.actors(TODAY, later))).isZero();
    }

    private void tiesOfADayAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        tie(mine);
        assertThat(stage.in(mine, () -> rows.ties(TODAY))).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.ties(BEGINNING.minusDays(1)))).isZero();
        assertThat(stage.in(theirs, () -> rows.ties(TODAY))).isZero();
    }

    /** Of a new member with a new network; reserved ties beside it count nowhere. */
    private void tie(TestTerritory territory) {
        ActorId member = actors.make(territory, "ets", "Il Cortile");
        ActorId network = actors.make(territory, "network", "Rete dei cortili");
        actors.tie(territory, TieKind.Code.MEMBER_OF, member, network, BEGINNING.toString());
        actors.reservedTie(territory, TestActors.HOST_OF, member, network, BEGINNING.toString());
    }
}
