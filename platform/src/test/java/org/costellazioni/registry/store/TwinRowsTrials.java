package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.twins.Twins;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Likely twins with two territories. */
class TwinRowsTrials implements RepositoryTrials {

    private final TwinRows rows;
    private final Stage stage;
    private final TestActors actors;

    TwinRowsTrials(TwinRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return TwinRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "propose", this::twinsOfOthersCannotBeProposed,
                "waiting", this::waitsOnlyAtHome,
                "decide", this::isDecidedOnlyAtHome);
    }

    private void twinsOfOthersCannotBeProposed(TestTerritory mine, TestTerritory theirs) {
        Twins.Pair pair = pair(mine);
        assertThatThrownBy(() -> propose(theirs, pair))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void waitsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        propose(mine, pair(mine));
        assertThat(stage.in(mine, () -> rows.waiting(9))).hasSize(1);
        assertThat(stage.in(theirs, () -> rows.waiting(9))).isEmpty();
    }

    private void isDecidedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Twins.Pair pair = pair(mine);
        propose(mine, pair);
        assertThatThrownBy(() -> decide(theirs, pair))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> rows.waiting(9))).hasSize(1);
        decide(mine, pair);
        assertThat(stage.in(mine, () -> rows.waiting(9))).isEmpty();
    }

    private Twins.Pair pair(TestTerritory territory) {
        ActorId first = actors.make(territory, "ets", "Il Cortile");
        ActorId second = actors.make(territory, "ets", "Cortile (Il)");
        return new Twins.Pair(first, second, 90, "registry.twin.by-hand");
    }

    private void propose(TestTerritory territory, Twins.Pair pair) {
        stage.run(territory, () -> rows.propose(List.of(pair), Instant.EPOCH));
    }

    private void decide(TestTerritory territory, Twins.Pair pair) {
        stage.run(
                territory,
                () -> rows.decide(pair.first(), pair.second(), false, Instant.EPOCH, null));
    }
}
