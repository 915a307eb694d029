package org.costellazioni.graph.layout;

/**
 * Where each node stands in the plane.
 *
 * @param x abscissas, by node number
 * @param y ordinates, by node number
 */
public record Positions(double[] x, double[] y) {

    /** The longer side of the smallest upright rectangle that holds all nodes; 0 for fewer than two. */
    public double diameter() {
        return Math.max(extent(x), extent(y));
    }

    private static double extent(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return values.length == 0 ? 0 : high - low;
    }
}
