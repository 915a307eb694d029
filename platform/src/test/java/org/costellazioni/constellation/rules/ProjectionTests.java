package org.costellazioni.constellation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;

class ProjectionTests {

    private static Star star(double x, double y) {
        return new Star(
                1, UUID.randomUUID(), "s", "S", "ets", List.of(), null, x, y, 0, 1, 0, null, null);
    }

    private static double shownFar(Projection projection, Star star) {
        return Math.hypot(projection.x(star), projection.y(star));
    }

    @Test
    void keepsEveryStarInsideTheCircleAndInItsOrderFromTheMiddle() {
        Random random = new Random(17);
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            stars.add(star(random.nextGaussian() * 0.1, random.nextGaussian() * 0.1));
        }
        stars.add(star(1, 0));
        stars.add(star(-60, 20));
        Projection projection = Projection.of(stars);
        assertThat(stars).allMatch(star -> shownFar(projection, star) <= 1);
        List<Star> byPlace = stars.stream()
                .sorted(Comparator.comparingDouble(star -> Math.hypot(star.x(), star.y())))
                .skip(100)
                .toList();
        double near = shownFar(projection, byPlace.getFirst());
        assertThat(shownFar(projection, byPlace.getLast())).isGreaterThan(near).isGreaterThan(0.95);
        assertThat(near).as("half of the stars fill half of the circle").isGreaterThan(0.35);
    }

    @Test
    void showsALonelyStarAndStarsInOnePlace() {
        assertThat(shownFar(Projection.of(List.of(star(3, 4))), star(3, 4))).isZero();
        List<Star> together = List.of(star(1, 1), star(1, 1), star(1, 1));
        assertThat(shownFar(Projection.of(together), together.getFirst())).isZero();
        assertThat(Projection.of(List.of()).x(star(0, 0))).isZero();
    }

    @Test
    void opensTheMiddleAndBringsTheFarNear() {
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            stars.add(star(i, 3));
        }
        Projection projection = Projection.of(stars);
        // The middle is (5, 3); nine tenths of the stars stand within 5 of it.
        assertThat(projection.x(star(10, 3))).isCloseTo(0.84, within(1e-12));
        assertThat(projection.x(star(2.5, 3)))
                .isCloseTo(-0.84 * Math.pow(0.5, 0.75), within(1e-12));
        assertThat(projection.y(star(5, 13))).isCloseTo(0.92, within(1e-12));
        assertThat(projection.x(star(5, 13))).isZero();
        assertThat(projection.y(star(8, 7))).isCloseTo(0.84 * 4 / 5, within(1e-12));
    }
}
