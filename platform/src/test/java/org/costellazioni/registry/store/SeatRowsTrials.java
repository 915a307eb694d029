package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.rules.Polygons;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Further seats with two territories. */
class SeatRowsTrials implements RepositoryTrials {

    private static final ActorSheet WHERE = new ActorSheet(Map.of(
            ActorField.ADDRESS, "Calle Lunga 1",
            ActorField.LATITUDE, "45.43",
            ActorField.LONGITUDE, "12.33",
            ActorField.SEAT_IS_HOME, "true"));

    private final SeatRows rows;
    private final ActorChanges changes;
    private final AreaRows areas;
    private final Stage stage;
    private final TestActors actors;

    SeatRowsTrials(
            SeatRows rows, ActorChanges changes, AreaRows areas, Stage stage, TestActors actors) {
        this.rows = rows;
        this.changes = changes;
        this.areas = areas;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return SeatRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "add", this::isAddedOnlyToThoseAtHome,
                "remove", this::isRemovedOnlyAtHome,
                "restore", this::comesBackOnlyAtHome,
                "actor", this::comesBackOnlyAtHome,
                "of", this::isReadOnlyAtHome,
                "withoutArea", this::isLocatedOnlyAtHome,
                "onMap", this::isOnTheMapOfItsHomeAlone,
                "place", this::isPlacedOnlyAtHome);
    }

    private void isAddedOnlyToThoseAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        assertThatThrownBy(() -> add(theirs, actor))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(of(mine, actor)).isEmpty();
    }

    private void isRemovedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        UUID seat = add(mine, actor);
        assertThat(remove(theirs, actor, seat)).isFalse();
        assertThat(remove(mine, actors.make(mine, "ets", "Altri"), seat)).isFalse();
        assertThat(remove(mine, actor, seat)).isTrue();
        assertThat(remove(mine, actor, seat)).isFalse();
        assertThat(of(mine, actor)).extracting(ActorView.Seat::removed).containsExactly(true);
        assertThat(stage.in(mine, () -> changes.of(actor, 9)))
                .extracting(ActorView.Change::before, ActorView.Change::after)
                .containsExactly(tuple(seat.toString(), null), tuple(null, seat.toString()));
    }

    private void comesBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        UUID seat = add(mine, actor);
        assertThat(restore(mine, seat)).as("it is there").isFalse();
        remove(mine, actor, seat);
        assertThat(stage.in(mine, () -> rows.actor(seat))).contains(actor);
        assertThat(stage.in(theirs, () -> rows.actor(seat))).isEmpty();
        assertThat(restore(theirs, seat)).isFalse();
        assertThat(restore(mine, seat)).isTrue();
        assertThat(of(mine, actor)).extracting(ActorView.Seat::removed).containsExactly(false);
        assertThat(stage.in(mine, () -> changes.of(actor, 9))).hasSize(3);
    }

    private boolean restore(TestTerritory territory, UUID seat) {
        return stage.in(territory, () -> rows.restore(seat, Instant.EPOCH.plusSeconds(2), null));
    }

    private void isReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        add(mine, actor);
        assertThat(of(mine, actor)).extracting(ActorView.Seat::where).containsExactly(WHERE);
        assertThat(of(theirs, actor)).isEmpty();
    }

    private void isLocatedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        UUID seat = add(mine, actors.make(mine, "ets", "Il Cortile"));
        assertThat(stage.in(mine, rows::withoutArea))
                .containsExactly(new SeatRows.Located(seat, 45.43, 12.33));
        assertThat(stage.in(theirs, rows::withoutArea)).isEmpty();
    }

    private void isOnTheMapOfItsHomeAlone(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        add(mine, actor);
        assertThat(stage.in(mine, rows::onMap)).as("a home").isEmpty();
        ActorSheet open = WHERE.with(ActorField.SEAT_IS_HOME, null);
        UUID seat = add(mine, actor, open);
        assertThat(stage.in(mine, rows::onMap))
                .containsExactly(new Sky.Seat(actor.value(), 45.43, 12.33));
        assertThat(stage.in(theirs, rows::onMap)).isEmpty();
        remove(mine, actor, seat);
        assertThat(stage.in(mine, rows::onMap)).as("removed").isEmpty();
    }

    private void isPlacedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId actor = actors.make(mine, "ets", "Il Cortile");
        UUID seat = add(mine, actor);
        UUID foreign = area(theirs);
        stage.run(theirs, () -> rows.place(seat, foreign));
        assertThatThrownBy(() -> stage.run(mine, () -> rows.place(seat, foreign)))
                .isInstanceOf(DataIntegrityViolationException.class);
        UUID own = area(mine);
        stage.run(mine, () -> rows.place(seat, own));
        assertThat(of(mine, actor))
                .extracting(ActorView.Seat::areaName)
                .containsExactly("Castello");
    }

    private UUID area(TestTerritory territory) {
        Area area = new Area(UUID.randomUUID(), "quartieri", "1", "Castello", "{}");
        Polygons.Box box = new Polygons.Box(12, 45, 13, 46);
        stage.in(territory, () -> areas.put(area, box, Instant.EPOCH));
        return area.id();
    }

    private UUID add(TestTerritory territory, ActorId actor) {
        return add(territory, actor, WHERE);
    }

    private UUID add(TestTerritory territory, ActorId actor, ActorSheet where) {
        UUID seat = TimeOrderedIds.next();
        stage.run(territory, () -> rows.add(actor, seat, where, Instant.EPOCH, null));
        return seat;
    }

    private boolean remove(TestTerritory territory, ActorId actor, UUID seat) {
        Instant later = Instant.EPOCH.plusSeconds(1);
        return stage.in(territory, () -> rows.remove(actor, seat, later, null));
    }

    private List<ActorView.Seat> of(TestTerritory territory, ActorId actor) {
        return stage.in(territory, () -> rows.of(actor));
    }
}
