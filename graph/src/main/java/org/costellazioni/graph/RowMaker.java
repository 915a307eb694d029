package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Turns arcs in any order into sorted rows without repetitions, by counting: nothing is compared. */
final class RowMaker {

    private RowMaker() {}

    /**
     * Sorted rows of {@code count} arcs; parallel arcs become one that weighs their sum.
     *
     * @param both whether each pair stands for two arcs, one each way (a loop for one only)
     */
    static Rows make(
            int nodes,
            int[] sources,
            int[] targets,
            double @Nullable [] weights,
            int count,
            boolean both) {
        int[] offsets = offsets(nodes, sources, targets, count, both);
        int[] cursor = offsets.clone();
        int[] unsorted = new int[offsets[nodes]];
        double[] carried = weights == null ? null : new double[offsets[nodes]];
        for (int i = 0; i < count; i++) {
            double weight = weights == null ? 1 : weights[i];
            place(cursor, unsorted, carried, sources[i], targets[i], weight);
            if (both && sources[i] != targets[i]) {
                place(cursor, unsorted, carried, targets[i], sources[i], weight);
            }
        }
        // Turning rows round sorts them, since sources are then met in ascending order.
        Rows turned = new Rows(offsets, unsorted, carried).transposed();
        return merged(both ? turned : turned.transposed());
    }

    private static void place(
            int[] cursor,
            int[] targets,
            double @Nullable [] weights,
            int from,
            int to,
            double weight) {
        int at = cursor[from]++;
        targets[at] = to;
        if (weights != null) {
            weights[at] = weight;
        }
    }

    private static int[] offsets(int nodes, int[] sources, int[] targets, int count, boolean both) {
        int[] offsets = new int[nodes + 1];
        for (int i = 0; i < count; i++) {
            offsets[sources[i] + 1]++;
            if (both && sources[i] != targets[i]) {
                offsets[targets[i] + 1]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            offsets[v + 1] = Math.addExact(offsets[v + 1], offsets[v]);
        }
        return offsets;
    }

    /** Merges equal neighbors of sorted rows by adding their weights. */
    static Rows merged(Rows rows) {
        int repeated = 0;
        for (int v = 0; v < rows.nodes(); v++) {
            for (int i = rows.offsets()[v] + 1; i < rows.offsets()[v + 1]; i++) {
                repeated += rows.targets()[i] == rows.targets()[i - 1] ? 1 : 0;
            }
        }
        return repeated == 0
                ? unweightedIfAllOne(rows)
                : withoutRepetitions(rows, rows.arcs() - repeated);
    }

    private static Rows withoutRepetitions(Rows rows, int arcs) {
        int[] offsets = new int[rows.nodes() + 1];
        int[] targets = new int[arcs];
        double[] weights = new double[arcs];
        int filled = 0;
        for (int v = 0; v < rows.nodes(); v++) {
            int start = filled;
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                if (filled > start && targets[filled - 1] == rows.targets()[i]) {
                    weights[filled - 1] += rows.weightAt(i);
                } else {
                    targets[filled] = rows.targets()[i];
                    weights[filled++] = rows.weightAt(i);
                }
            }
            offsets[v + 1] = filled;
        }
        return unweightedIfAllOne(new Rows(offsets, targets, weights));
    }

    private static Rows unweightedIfAllOne(Rows rows) {
        double[] weights = rows.weights();
        if (weights == null || Arrays.stream(weights).anyMatch(weight -> weight != 1)) {
            return rows;
        }
        return new Rows(rows.offsets(), rows.targets(), null);
    }
}
