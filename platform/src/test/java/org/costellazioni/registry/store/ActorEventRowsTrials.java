package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.lists.HistoryEntry;
import org.costellazioni.registry.rules.Author;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Acts in the histories of actors, with two territories. */
class ActorEventRowsTrials implements RepositoryTrials {

    private final ActorEventRows rows;
    private final Stage stage;
    private final TestActors actors;
    private final JdbcClient jdbc;

    ActorEventRowsTrials(ActorEventRows rows, Stage stage, TestActors actors, JdbcClient jdbc) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public Class<?> repository() {
        return ActorEventRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("insert", this::touchesOnlyAtHome);
    }

    private void touchesOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        insert(theirs, actor);
        assertThat(confirmations(mine, actor)).isEmpty();
        insert(mine, actor);
        assertThat(confirmations(mine, actor)).singleElement().satisfies(entry -> {
            assertThat(entry.event().detail("a")).isEqualTo("b=c");
            assertThat(entry.by().as()).isEqualTo(Author.MACHINE);
        });
        assertThat(confirmations(theirs, actor)).isEmpty();
    }

    private void insert(TestTerritory territory, ActorId actor) {
        Act act = new Act(
                territory.id(),
                Acting.MACHINE,
                "registry.actor-confirmed",
                "actor:" + actor,
                Map.of("a", "b=c"));
        ActTelling telling = ActTelling.of(act.verb(), Topic.CONFIRMATIONS);
        ActorEventRows.Touched touched = new ActorEventRows.Touched(
                TimeOrderedIds.next(), actor, telling, act, Author.MACHINE);
        stage.run(territory, () -> rows.insert(touched, Instant.EPOCH));
    }

    private List<HistoryEntry> confirmations(TestTerritory territory, ActorId actor) {
        return stage.in(
                territory,
                () -> HistoryEntry.ROWS.page(
                        jdbc,
                        Map.of("actor", actor, "campo", "registry.actor-confirmed"),
                        null,
                        9,
                        0));
    }
}
