package org.costellazioni.graph.measures;

/** How far estimates from sampled sources can be from the truth, for all nodes at once, at 95 %. */
final class SampleError {

    private static final double DOUBT = 0.05;

    private final int samples;
    private final int nodes;
    private final double range;

    /** A dependency is at least 0 and at most the nodes of a component less source and node itself. */
    SampleError(int samples, int nodes, int largestComponent) {
        this.samples = samples;
        this.nodes = nodes;
        this.range = Math.max(0, largestComponent - 2);
    }

    /** The error of the worst node, as a share of all pairs of other nodes. */
    double of(SourceSums sums) {
        if (nodes < 3 || samples < 2) {
            return 1;
        }
        double worst = 0;
        for (int v = 0; v < sums.sums().length; v++) {
            worst = Math.max(worst, bound(sums.sums()[v], sums.squares()[v]));
        }
        return Math.min(1, worst / (nodes - 2.0) * nodes / (nodes - 1.0));
    }

    private double bound(double sum, double squares) {
        double k = samples;
        double variance = Math.max(0, (squares - sum * sum / k) / (k - 1));
        // Each of the two bounds takes half of the doubt, and each its two sides.
        double logarithm = Math.log(8.0 * nodes / DOUBT);
        double bernstein =
                Math.sqrt(2 * variance * logarithm / k) + 7 * range * logarithm / (3 * (k - 1));
        double hoeffding = range * Math.sqrt(Math.log(4.0 * nodes / DOUBT) / (2 * k));
        return Math.min(bernstein, hoeffding);
    }
}
