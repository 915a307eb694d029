package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

/**
 * Compressed sparse rows: the neighbors of node {@code v} stand in {@code targets} from {@code
 * offsets[v]} (included) to {@code offsets[v + 1]} (excluded), in ascending order and without
 * repetitions.
 *
 * <p>The arrays are the rows' own, not copies, because every measure reads them in its innermost
 * loop: treat them as read-only.
 *
 * @param offsets one more entry than there are nodes; the last is the number of arcs
 * @param targets the node at the far end of each arc
 * @param weights the weight of each arc, or null when every weight is exactly 1
 */
public record Rows(int[] offsets, int[] targets, double @Nullable [] weights) {

    /** How many nodes have a row, isolates included. */
    public int nodes() {
        return offsets.length - 1;
    }

    /** How many entries all rows have together. */
    public int arcs() {
        return targets.length;
    }

    /** How many entries the row of {@code v} has. */
    public int length(int v) {
        return offsets[v + 1] - offsets[v];
    }

    /** The weight of the arc at a position of {@link #targets}. */
    public double weightAt(int position) {
        return weights == null ? 1 : weights[position];
    }

    /** The position of the arc from {@code v} to {@code w}, or -1. O(log of the row's length). */
    public int find(int v, int w) {
        int low = offsets[v];
        int high = offsets[v + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (targets[middle] < w) {
                low = middle + 1;
            } else if (targets[middle] > w) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** The same arcs turned round, rows sorted. O(nodes + arcs), in as much memory as these rows. */
    public Rows transposed() {
        int[] starts = new int[offsets.length];
        for (int target : targets) {
            starts[target + 1]++;
        }
        for (int v = 0; v < nodes(); v++) {
            starts[v + 1] += starts[v];
        }
        int[] cursor = starts.clone();
        int[] sources = new int[arcs()];
        double[] turned = weights == null ? null : new double[arcs()];
        for (int v = 0; v < nodes(); v++) {
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                int place = cursor[targets[i]]++;
                sources[place] = v;
                if (turned != null && weights != null) {
                    turned[place] = weights[i];
                }
            }
        }
        return new Rows(starts, sources, turned);
    }
}
