package org.costellazioni.constellation.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * From where stars stand to where they are shown, within the circle of radius 1. A layout leaves what is
 * tied in a knot and drives what is alone far out: here the middle is opened and the far are brought
 * near, each staying in its direction and in its order from the middle.
 */
public final class Projection {

    private static final double INNER_SHARE = 0.9;
    private static final double INNER_RADIUS = 0.84;
    private static final double OPENING = 0.75;

    private final double middleX;
    private final double middleY;
    private final double inner;

    private Projection(double middleX, double middleY, double inner) {
        this.middleX = middleX;
        this.middleY = middleY;
        this.inner = inner;
    }

    public static Projection of(List<Star> stars) {
        double x = quantile(stars, 0.5, Star::x);
        double y = quantile(stars, 0.5, Star::y);
        double inner = quantile(stars, INNER_SHARE, star -> Math.hypot(star.x() - x, star.y() - y));
        return new Projection(x, y, inner > 0 ? inner : 1);
    }

    private static double quantile(List<Star> stars, double share, ToDoubleFunction<Star> value) {
        double[] sorted = stars.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
    }

    /** From -1 to 1. */
    public double x(Star star) {
        return (star.x() - middleX) * scale(star);
    }

    /** From -1 to 1. */
    public double y(Star star) {
        return (star.y() - middleY) * scale(star);
    }

    private double scale(Star star) {
        double far = Math.hypot(star.x() - middleX, star.y() - middleY);
        if (far == 0) {
            return 0;
        }
        double shown = far <= inner
                ? INNER_RADIUS * Math.pow(far / inner, OPENING)
                : 1 - (1 - INNER_RADIUS) * inner / far;
        return shown / far;
    }
}
