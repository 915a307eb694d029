package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.rules.Polygons;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Areas with two territories. */
class AreaRowsTrials implements RepositoryTrials {

    private final AreaRows rows;
    private final Stage stage;
    private final TestActors actors;

    AreaRowsTrials(AreaRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return AreaRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "put", this::theSameCodeIsNewInEach,
                "all", this::areasAreSeenOnlyAtHome,
                "names", this::areasAreSeenOnlyAtHome,
                "find", this::areasAreFoundOnlyAtHome,
                "chosen", this::somebodyIsThereOnlyAtHome,
                "clear", this::somebodyIsThereOnlyAtHome,
                "delete", this::areasGoOnlyAtHome,
                "locatedSeats", this::seatsAreSeenOnlyAtHome,
                "place", this::areasOfOthersCannotBePointedAt);
    }

    private void theSameCodeIsNewInEach(TestTerritory mine, TestTerritory theirs) {
        assertThat(put(mine)).isEqualTo(AreaRows.Stored.INSERTED);
        assertThat(put(theirs)).isEqualTo(AreaRows.Stored.INSERTED);
        assertThat(put(mine)).isEqualTo(AreaRows.Stored.SAME);
    }

    private void areasAreSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        put(mine);
        assertThat(stage.in(mine, rows::all)).extracting(Area::name).containsExactly("Castello");
        assertThat(stage.in(mine, rows::names)).extracting(Area::geometry).containsExactly("");
        assertThat(stage.in(theirs, rows::all)).isEmpty();
        assertThat(stage.in(theirs, rows::names)).isEmpty();
    }

    private void seatsAreSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = locatedActor(mine);
        assertThat(stage.in(mine, rows::locatedSeats))
                .extracting(AreaRows.Seat::actor)
                .containsExactly(actor);
        assertThat(stage.in(theirs, rows::locatedSeats)).isEmpty();
    }

    private void areasOfOthersCannotBePointedAt(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = locatedActor(mine);
        put(theirs);
        UUID foreign = stage.in(theirs, rows::names).getFirst().id();
        assertThatThrownBy(() -> stage.run(mine, () -> place(actor, foreign)))
                .isInstanceOf(DataIntegrityViolationException.class);
        stage.run(theirs, () -> place(actor, foreign));
        assertThat(stage.in(mine, rows::locatedSeats)).hasSize(1);
    }

    private void place(ActorId actor, UUID area) {
        rows.place(List.of(actor), List.of(area));
    }

    private ActorId locatedActor(TestTerritory territory) {
        return actors.make(
                territory,
                TestActors.sheet("ets", "Il Cortile")
                        .with(ActorField.LATITUDE, "45.43")
                        .with(ActorField.LONGITUDE, "12.33"));
    }

    private AreaRows.Stored put(TestTerritory territory) {
        Area area = new Area(UUID.randomUUID(), "quartieri", "1", "Castello", "{}");
        Polygons.Box box = new Polygons.Box(12, 45, 13, 46);
        return stage.in(territory, () -> rows.put(area, box, Instant.EPOCH));
    }

    private void areasAreFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        put(mine);
        UUID area = stage.in(mine, rows::names).getFirst().id();
        assertThat(stage.in(mine, () -> rows.find(area))).isPresent();
        assertThat(stage.in(mine, () -> rows.find("quartieri", "1"))).isPresent();
        assertThat(stage.in(theirs, () -> rows.find(area))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.find("quartieri", "1"))).isEmpty();
    }

    private void somebodyIsThereOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId located = locatedActor(mine);
        ActorId told = actors.makeExample(mine, "ets", "La Tela");
        put(mine);
        UUID area = stage.in(mine, rows::names).getFirst().id();
        stage.run(mine, () -> place(located, area));
        assertThat(stage.in(mine, () -> rows.chosen(area))).isFalse();
        stage.run(mine, () -> place(told, area));
        assertThat(stage.in(mine, () -> rows.chosen(area))).isTrue();
        assertThat(stage.in(theirs, () -> rows.chosen(area))).isFalse();
        stage.run(theirs, () -> rows.clear(area));
        stage.run(mine, () -> rows.clear(area));
        assertThat(stage.in(mine, () -> rows.chosen(area))).isTrue();
    }

    private void areasGoOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = locatedActor(mine);
        put(mine);
        UUID area = stage.in(mine, rows::names).getFirst().id();
        stage.run(mine, () -> place(actor, area));
        stage.run(theirs, () -> rows.delete(area));
        assertThat(stage.in(mine, rows::names)).hasSize(1);
        stage.run(mine, () -> rows.delete(area));
        assertThat(stage.in(mine, rows::names)).isEmpty();
    }
}
