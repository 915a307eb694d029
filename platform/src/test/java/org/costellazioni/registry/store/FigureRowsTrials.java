package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.TestActors;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Newcomers are those of the territory at hand and nobody else. */
@Component
class FigureRowsTrials implements RepositoryTrials {

    private final FigureRows rows;
    private final Stage stage;
    private final TestActors actors;

    FigureRowsTrials(FigureRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return FigureRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("newcomers", this::newcomersAreSeenOnlyAtHome);
    }

    private void newcomersAreSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "La Tela");
        assertThat(stage.in(mine, () -> rows.newcomers(3)))
                .extracting(ActorLine::name)
                .containsExactly("La Tela");
        assertThat(stage.in(theirs, () -> rows.newcomers(3))).isEmpty();
    }
}
