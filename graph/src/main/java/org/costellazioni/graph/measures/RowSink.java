package org.costellazioni.graph.measures;

import java.util.Arrays;

/** Collects the rows of a merged graph one after the other. */
final class RowSink {

    private int[] targets;
    private double[] weights;
    private int filled;

    RowSink(int expected) {
        targets = new int[expected];
        weights = new double[expected];
    }

    /** Appends the row of a group and clears its sums; what leads back to the group itself is left out. */
    void take(TieSums sums, int group) {
        if (filled + sums.count > targets.length) {
            int larger = (filled + sums.count) * 3 / 2;
            targets = Arrays.copyOf(targets, larger);
            weights = Arrays.copyOf(weights, larger);
        }
        for (int i = 0; i < sums.count; i++) {
            int other = sums.met[i];
            if (other != group) {
                targets[filled] = other;
                weights[filled++] = sums.sum[other];
            }
        }
        sums.clear();
    }

    int filled() {
        return filled;
    }

    int[] targets() {
        return Arrays.copyOf(targets, filled);
    }

    double[] weights() {
        return Arrays.copyOf(weights, filled);
    }
}
