package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Locality;

import java.time.Instant;
import java.util.Map;

/** Localities with two territories. */
class LocalityRowsTrials implements RepositoryTrials {

    private static final Locality MESTRE = new Locality("Mestre", "Venezia", false);

    private final LocalityRows rows;
    private final Stage stage;
    private final TestActors actors;

    LocalityRowsTrials(LocalityRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return LocalityRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "all", this::isKnownOnlyAtHome,
                "find", this::isKnownOnlyAtHome,
                "put", this::isWrittenAnewOnlyAtHome,
                "remove", this::isRemovedOnlyAtHome,
                "municipalities", this::placesAreNamedOnlyAtHome,
                "named", this::placesAreNamedOnlyAtHome);
    }

    private void isKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        put(mine, MESTRE);
        assertThat(stage.in(mine, rows::all)).containsExactly(MESTRE);
        assertThat(stage.in(mine, () -> rows.find("MÈSTRE"))).hasValue(MESTRE);
        assertThat(stage.in(theirs, rows::all)).isEmpty();
        assertThat(stage.in(theirs, () -> rows.find("Mestre"))).isEmpty();
    }

    private void isWrittenAnewOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        put(mine, MESTRE);
        put(theirs, MESTRE);
        Locality again = new Locality("MESTRE", "Mira", true);
        put(mine, again);
        assertThat(stage.in(mine, rows::all)).containsExactly(again);
        assertThat(stage.in(theirs, rows::all)).containsExactly(MESTRE);
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        put(mine, MESTRE);
        assertThat(stage.in(theirs, () -> rows.remove("Mestre"))).isFalse();
        assertThat(stage.in(mine, () -> rows.remove("mestre"))).isTrue();
        assertThat(stage.in(mine, rows::all)).isEmpty();
    }

    private void placesAreNamedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(
                mine,
                TestActors.sheet("ets", "Il Cortile")
                        .with(ActorField.MUNICIPALITY, "Dolo")
                        .with(ActorField.RUNTS_NUMBER, "12"));
        actors.make(mine, TestActors.sheet("ets", "La Tela").with(ActorField.MUNICIPALITY, "DOLO"));
        assertThat(stage.in(mine, rows::municipalities)).containsExactly("Dolo");
        assertThat(stage.in(mine, () -> rows.named("dolo"))).isEqualTo(2);
        assertThat(stage.in(theirs, rows::municipalities)).isEmpty();
        assertThat(stage.in(theirs, () -> rows.named("dolo"))).isZero();
    }

    private void put(TestTerritory territory, Locality locality) {
        stage.run(territory, () -> rows.put(locality, Instant.EPOCH, null));
    }
}
