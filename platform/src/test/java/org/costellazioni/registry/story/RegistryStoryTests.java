package org.costellazioni.registry.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Sky;
import org.costellazioni.registry.Ties;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@PlatformTest
class RegistryStoryTests {

    @Autowired
    private Territories territories;

    @Autowired
    private RegistryStory story;

    @Autowired
    private Ties ties;

    @Autowired
    private Places places;

    private TestTerritory territory;
    private Sky sky = new Sky(List.of(), List.of());

    @BeforeEach
    void tellTheStory() {
        territory = TestTerritory.make(territories);
        territory.run(story::tell);
        sky = territory.in(() -> ties.sky());
    }

    @Test
    void hasAboutOneHundredAndTwentyActorsAndFourHundredTies() {
        assertThat(sky.stars()).hasSizeBetween(110, 130);
        assertThat(sky.lines()).hasSizeBetween(360, 440);
        assertThat(territory.in(() -> places.areas())).hasSize(16);
    }

    @Test
    void anActorHasASecondSeatOnTheMap() {
        assertThat(territory.in(() -> places.seatsOnMap())).hasSize(1);
    }

    @Test
    void everyActorIsMarkedAsAnExample() {
        assertThat(sky.stars()).allMatch(Sky.Star::example);
    }

    @Test
    void theSkyGrowsFromYearToYear() {
        assertThat(heldOn("2010-12-31")).isBetween(1L, 20L);
        assertThat(heldOn("2016-12-31")).isGreaterThan(heldOn("2013-12-31"));
        assertThat(heldOn("2026-10-31")).isGreaterThan(4 * heldOn("2016-12-31") / 2);
    }

    @Test
    void almostEveryoneHasATie() {
        Set<UUID> tied = sky.lines().stream()
                .flatMap(line -> Stream.of(line.source(), line.target()))
                .collect(Collectors.toSet());
        assertThat(sky.stars().size() - tied.size()).isBetween(1, 6);
    }

    @Test
    void homesHaveNoCoordinatesButANeighborhood() {
        assertThat(sky.stars())
                .filteredOn(star -> star.latitude() == null && !star.kind().equals("network"))
                .isNotEmpty()
                .allMatch(star -> star.area() != null && star.kind().equals("antenna"));
    }

    private long heldOn(String day) {
        long date = LocalDate.parse(day).toEpochDay();
        return sky.lines().stream()
                .filter(line -> line.fromDay() != null && line.fromDay() <= date)
                .filter(line -> line.untilDay() == null || line.untilDay() >= date)
                .count();
    }
}
