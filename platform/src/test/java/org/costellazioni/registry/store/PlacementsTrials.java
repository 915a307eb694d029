package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.store.Placements.Placement;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Placements with two territories. */
class PlacementsTrials implements RepositoryTrials {

    private final Placements rows;
    private final Stage stage;
    private final TestActors actors;

    PlacementsTrials(Placements rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return Placements.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("insert", this::isFoundOnlyAtHome, "find", this::isFoundOnlyAtHome);
    }

    private void isFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Placement placement = new Placement(
                TimeOrderedIds.next(),
                actors.make(mine, "ets", "Il Cortile"),
                new ActorSheet(Map.of(ActorField.LATITUDE, "45.1", ActorField.LONGITUDE, "12.5")),
                new ActorSheet(Map.of(ActorField.AREA_ID, TimeOrderedIds.next().toString())),
                Set.of(ActorField.LATITUDE),
                null);
        stage.run(mine, () -> rows.insert(placement, Instant.parse("2026-03-01T11:00:00Z"), null));
        assertThat(stage.in(mine, () -> rows.find(placement.id()))).hasValue(placement);
        assertThat(stage.in(theirs, () -> rows.find(placement.id()))).isEmpty();
    }
}
