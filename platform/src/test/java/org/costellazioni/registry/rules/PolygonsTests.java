package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PolygonsTests {

    /** A square of ten with a hole of two in its middle, and a small island at its right. */
    private static final Polygons WITH_HOLE_AND_ISLAND = Polygons.of(
            "MultiPolygon",
            List.of(List.of(square(0, 0, 10), square(4, 4, 2)), List.of(square(20, 0, 5))));

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "5, 5, false",
        "4.5, 3.9, true",
        "22, 2, true",
        "15, 2, false",
        "-1, 5, false",
        "9.99, 9.99, true",
        "10.01, 5, false",
        "22, 5.5, false",
        "0, 5, true",
        "10, 10, true",
        "4, 5, true",
        "25, 2.5, true"
    })
    void aPointIsInsideABorderAndInNoHole(double x, double y, boolean inside) {
        assertThat(WITH_HOLE_AND_ISLAND.covers(x, y)).isEqualTo(inside);
    }

    @Test
    void theBoxHoldsAllParts() {
        assertThat(WITH_HOLE_AND_ISLAND.box()).isEqualTo(new Polygons.Box(0, 0, 25, 10));
        assertThat(WITH_HOLE_AND_ISLAND.size()).isEqualTo(100 - 4 + 25);
    }

    @Test
    void aPointOnAnObliqueBorderIsCoveredFromBothSides() {
        List<List<Integer>> above =
                List.of(List.of(0, 0), List.of(3, 1), List.of(3, 3), List.of(0, 3), List.of(0, 0));
        List<List<Integer>> below =
                List.of(List.of(0, 0), List.of(3, 0), List.of(3, 1), List.of(0, 0));
        for (List<List<Integer>> ring : List.of(above, below)) {
            Polygons side = Polygons.of("Polygon", List.of(ring));
            assertThat(side.covers(1.5, 0.5)).isTrue();
            assertThat(side.covers(0.75, 0.25)).isTrue();
            assertThat(side.covers(3, 1)).isTrue();
        }
    }

    @Test
    void partsThatOverlapAreBothInside() {
        Polygons overlapping = Polygons.of(
                "MultiPolygon", List.of(List.of(square(0, 0, 4)), List.of(square(2, 2, 4))));
        assertThat(overlapping.covers(3, 3)).isTrue();
    }

    @Test
    void whatIsNoPolygonIsRefused() {
        assertThatThrownBy(() -> Polygons.of("Point", List.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polygons.of("Polygon", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polygons.of("Polygon", List.of(List.of(List.of(1, 2)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polygons.of("Polygon", List.of("mare")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Polygons.of("Polygon", List.of(List.of(List.of("x", "y")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @RepeatedTest(100)
    void aStarShapedBorderHoldsThePointsNearerThanIt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int corners = 5 + random.nextInt(40);
        double[] radii = random.doubles(corners, 1, 3).toArray();
        List<List<Double>> ring = new ArrayList<>();
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = radii[i % corners];
            ring.add(List.of(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        Polygons star = Polygons.of("Polygon", List.of(ring));
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            assertThat(contains(star, angle, radii[i] * 0.99)).isTrue();
            assertThat(contains(star, angle, radii[i] * 1.01)).isFalse();
        }
    }

    private static boolean contains(Polygons polygons, double angle, double radius) {
        return polygons.covers(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    private static List<List<Integer>> square(int x, int y, int side) {
        return List.of(
                List.of(x, y),
                List.of(x + side, y),
                List.of(x + side, y + side),
                List.of(x, y + side),
                List.of(x, y));
    }
}
