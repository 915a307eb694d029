package org.costellazioni.registry.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Which area a point is in when several cover it. */
@PlatformTest
class NeighborhoodsTests {

    @Autowired
    private Territories territories;

    @Autowired
    private Places places;

    @Autowired
    private Neighborhoods neighborhoods;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @Test
    void aPointOnASharedBorderIsInTheSmallerArea() {
        take("B", square(12, 14));
        UUID smaller = take("Z", square(14, 15));
        assertThat(at(14, 45.5)).contains(smaller);
        assertThat(at(13.9, 45.5)).isPresent().isNotEqualTo(Optional.of(smaller));
    }

    @Test
    void betweenEqualsTheCodeDecides() {
        take("B", square(12, 13));
        UUID first = take("A", square(13, 14));
        assertThat(at(13, 45.5)).contains(first);
    }

    @Test
    void aNarrowAreaIsSmallerThanItsBox() {
        String crescent = "[[12,45],[14,45],[14,47],[13.9,45.1],[12,45]]";
        UUID narrow = take("Z", crescent);
        take("A", square(13, 14));
        assertThat(at(13.99, 45.05)).contains(narrow);
    }

    @Test
    void apartFromAllAreasThereIsNone() {
        take("A", square(12, 13));
        assertThat(at(13.001, 45.5)).isEmpty();
        assertThat(at(12.5, 46.001)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mare|not GeoJSON",
                "{}|a geometry needs a type and coordinates",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}|neither Polygon nor MultiPolygon: Point",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2]]]}|a polygon needs a ring of four points",
                "{\"type\":\"Polygon\",\"coordinates\":[3]}|not a list of coordinates"
            })
    void whatIsNoAreaIsToldApart(String geometry, String message) {
        assertThatThrownBy(() -> neighborhoods.polygons(geometry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private UUID take(String code, String ring) {
        String geometry = "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}";
        Area area = new Area(UUID.randomUUID(), "prova", code, code, geometry);
        territory.run(() -> places.take(area));
        return area.id();
    }

    private static String square(double west, double east) {
        return "[[%1$s,45],[%2$s,45],[%2$s,46],[%1$s,46],[%1$s,45]]".formatted(west, east);
    }

    private Optional<UUID> at(double longitude, double latitude) {
        return territory.in(() -> Objects.requireNonNull(
                transaction.execute(status -> neighborhoods.finder().at(longitude, latitude))));
    }
}
