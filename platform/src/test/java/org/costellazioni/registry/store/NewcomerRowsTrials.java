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
class NewcomerRowsTrials implements RepositoryTrials {

    private final NewcomerRows rows;
    private final Stage stage;
    private final TestActors actors;

    NewcomerRowsTrials(NewcomerRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return NewcomerRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("latest", this::newcomersAreSeenOnlyAtHome);
    }

    private void newcomersAreSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "La Tela");
        assertThat(stage.in(mine, () -> rows.latest(3)))
                .extracting(ActorLine::name)
                .containsExactly("La Tela");
        assertThat(stage.in(theirs, () -> rows.latest(3))).isEmpty();
    }
}
