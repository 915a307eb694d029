package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TestActors;

import java.util.Map;

/** The sky with two territories. */
class SkyRowsTrials implements RepositoryTrials {

    private final SkyRows rows;
    private final Stage stage;
    private final TestActors actors;
    private final TieStage ties;

    SkyRowsTrials(SkyRows rows, Stage stage, TestActors actors, TieStage ties) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
        this.ties = ties;
    }

    @Override
    public Class<?> repository() {
        return SkyRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "stars", this::eachHasItsOwnSky,
                "lines", this::eachHasItsOwnSky,
                "declared", this::whatOneSideDeclaredStandsApart,
                "version", this::onlyTheOwnVersionChanges);
    }

    private void eachHasItsOwnSky(TestTerritory mine, TestTerritory theirs) {
        tied(mine);
        assertThat(stage.in(mine, rows::stars)).hasSize(2);
        assertThat(stage.in(mine, rows::lines)).hasSize(1);
        assertThat(stage.in(theirs, rows::stars)).isEmpty();
        assertThat(stage.in(theirs, rows::lines)).isEmpty();
    }

    private void whatOneSideDeclaredStandsApart(TestTerritory mine, TestTerritory theirs) {
        ties.declared(mine);
        assertThat(stage.in(mine, rows::lines)).isEmpty();
        assertThat(stage.in(mine, rows::declared)).hasSize(1);
        assertThat(stage.in(theirs, rows::declared)).isEmpty();
    }

    private void onlyTheOwnVersionChanges(TestTerritory mine, TestTerritory theirs) {
        String mineBefore = stage.in(mine, rows::version);
        String theirsBefore = stage.in(theirs, rows::version);
        tied(mine);
        assertThat(stage.in(mine, rows::version)).isNotEqualTo(mineBefore);
        assertThat(stage.in(theirs, rows::version)).isEqualTo(theirsBefore);
    }

    private void tied(TestTerritory territory) {
        ActorId first = actors.make(territory, "ets", "Il Cortile");
        ActorId second = actors.make(territory, "hub", "Casa dei colori");
        actors.tie(territory, TestActors.SAME_TABLE, first, second, "2023-03-12");
    }
}
