package org.costellazioni.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Seats beside the one of an actor's sheet. */
@PlatformTest
class SeatsTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Actors actors;

    @Autowired
    private Places places;

    @Autowired
    private Twins twins;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private ActorId cortile;

    @BeforeEach
    void makeAnActor() {
        territory = TestTerritory.make(territories);
        cortile = create("Il Cortile");
    }

    @Test
    void theAreaFollowsFromTheCoordinatesOrIsChosen() {
        UUID large = take("grande", 12, 13);
        UUID small = take("piccolo", 12.2, 12.4);
        add(located("Calle Lunga 1"));
        add(located("Calle Lunga 2").with(ActorField.AREA_ID, large.toString()));
        add(address("Calle Lunga 3").with(ActorField.AREA_ID, small.toString()));
        add(address("Calle Lunga 4"));
        assertThat(seats(cortile))
                .extracting(ActorView.Seat::areaName)
                .containsExactly("piccolo", "grande", "piccolo", null);
    }

    @Test
    void areasThatComeLaterTakeTheSeatsThatHaveNone() {
        add(located("Calle Lunga 1"));
        take("grande", 12, 13);
        territory.run(() -> places.placeActors(Acting.MACHINE));
        take("piccolo", 12.2, 12.4);
        territory.run(() -> places.placeActors(Acting.MACHINE));
        assertThat(seats(cortile)).extracting(ActorView.Seat::areaName).containsExactly("grande");
    }

    @Test
    void theSameSeatIsAddedOnceAndAgainAfterItWasRemoved() {
        UUID seat = add(address("Calle Lunga 1")).orThrow();
        assertThat(add(address("calle lunga, 1")))
                .isEqualTo(Outcome.refused(ActorRefusal.SEAT_TWICE));
        assertThat(remove(cortile, seat)).isEqualTo(Outcome.done(seat));
        assertThat(add(address("Calle Lunga 1"))).isInstanceOf(Outcome.Done.class);
        assertThat(seats(cortile)).extracting(ActorView.Seat::removed).containsExactly(true, false);
    }

    @Test
    void aSeatIsRemovedOnceAndOnlyByItsActor() {
        UUID seat = add(address("Calle Lunga 1")).orThrow();
        Outcome<UUID> gone = Outcome.refused(ActorRefusal.SEAT_REMOVED);
        assertThat(remove(create("La Tela"), seat)).isEqualTo(gone);
        assertThat(remove(cortile, seat)).isEqualTo(Outcome.done(seat));
        assertThat(remove(cortile, seat)).isEqualTo(gone);
    }

    @Test
    void theHistoryKnowsThatASeatCameAndWentButNotItsAddress() {
        UUID seat = add(address("Calle Lunga 1")).orThrow();
        remove(cortile, seat);
        assertThat(territory.in(() -> actors.history(cortile, 9))).hasSize(2).allSatisfy(change -> {
            assertThat(change.field()).isNull();
            assertThat(change.source()).isEqualTo("desk");
            assertThat(change.before() + change.after())
                    .contains(seat.toString())
                    .doesNotContain("Calle");
        });
    }

    @Test
    void theRecordKnowsWhoAddedAndRemovedASeat() {
        UUID seat = add(address("Calle Lunga 1")).orThrow();
        add(address("Calle Lunga 1"));
        remove(cortile, seat);
        remove(cortile, seat);
        assertThat(verbs())
                .containsExactly(
                        "registry.actor-created", "registry.seat-added", "registry.seat-removed");
    }

    private List<String> verbs() {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select verb from audit_acts where subject = :subject order by verb")
                .param("subject", "actor:" + cortile)
                .query(String.class)
                .list())));
    }

    @Test
    void ofTwinsTheOneThatStaysTakesTheSeats() {
        ActorId twin = create("Cortile (Il)");
        add(address("Calle Lunga 1"));
        territory.in(() -> twins.merge(twin, cortile, Acting.MACHINE)).orThrow();
        assertThat(seats(twin)).hasSize(1);
        assertThat(add(address("Calle Lunga 2")))
                .isEqualTo(Outcome.refused(ActorRefusal.NOT_FOUND));
    }

    private ActorId create(String name) {
        return territory
                .in(() -> actors.create(TestActors.sheet("ets", name), TestActors.OFFICE))
                .orThrow()
                .id();
    }

    private Outcome<UUID> add(ActorSheet where) {
        return territory.in(() -> places.addSeat(cortile, where, Acting.MACHINE));
    }

    private Outcome<UUID> remove(ActorId actor, UUID seat) {
        return territory.in(() -> places.removeSeat(actor, seat, Acting.MACHINE));
    }

    private List<ActorView.Seat> seats(ActorId actor) {
        return territory.in(() -> actors.byId(actor).orElseThrow().seats());
    }

    private static ActorSheet address(String address) {
        return new ActorSheet(Map.of(ActorField.ADDRESS, address));
    }

    private static ActorSheet located(String address) {
        return address(address)
                .with(ActorField.LATITUDE, "45.5")
                .with(ActorField.LONGITUDE, "12.3");
    }

    private UUID take(String name, double west, double east) {
        String ring = "[[%1$s,45],[%2$s,45],[%2$s,46],[%1$s,46],[%1$s,45]]".formatted(west, east);
        Area area = new Area(
                UUID.randomUUID(),
                "prova",
                name,
                name,
                "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}");
        territory.run(() -> places.take(area));
        return area.id();
    }
}
