package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.lists.HistoryEntry;
import org.costellazioni.registry.rules.SheetMerge.Difference;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The history of changes with two territories. */
class ActorChangesTrials implements RepositoryTrials {

    private final ActorChanges changes;
    private final Stage stage;
    private final JdbcClient jdbc;
    private final TestActors actors;

    ActorChangesTrials(ActorChanges changes, Stage stage, TestActors actors, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return ActorChanges.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::pointsOnlyAtHome,
                "of", this::isReadOnlyAtHome,
                "find", this::isFoundOnlyAtHome);
    }

    private void pointsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        assertThatThrownBy(() -> insert(theirs, actor))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void isReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        insert(mine, actor);
        assertThat(stage.in(mine, () -> changes.of(actor, 9))).hasSize(1);
        assertThat(stage.in(theirs, () -> changes.of(actor, 9))).isEmpty();
    }

    private void isFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        insert(mine, actor);
        UUID change = stage.in(
                        mine,
                        () -> HistoryEntry.ROWS.page(
                                jdbc, Map.of("actor", actor, "tipo", "FIELDS"), null, 9, 0))
                .getFirst()
                .id();
        assertThat(stage.in(mine, () -> changes.find(actor, change))).hasSize(1);
        assertThat(stage.in(theirs, () -> changes.find(actor, change))).isEmpty();
    }

    private void insert(TestTerritory territory, ActorId actor) {
        Difference difference = new Difference(ActorField.NAME, "Cortile", "Il Cortile");
        stage.run(
                territory,
                () -> changes.insert(
                        List.of(new ActorChanges.Changed(actor, difference)),
                        Instant.EPOCH,
                        null,
                        "desk"));
    }
}
