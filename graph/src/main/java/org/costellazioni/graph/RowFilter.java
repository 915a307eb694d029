package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Makes rows out of other rows: some of the arcs, two sets of arcs together, or new numbers. */
final class RowFilter {

    private RowFilter() {}

    /** Says whether an arc stays. */
    @FunctionalInterface
    interface ArcTest {
        boolean keeps(int from, int to);
    }

    static Rows keeping(Rows rows, ArcTest test) {
        int[] offsets = new int[rows.nodes() + 1];
        int[] targets = new int[rows.arcs()];
        double[] weights = Graph.likeWeightsOf(rows, rows.arcs());
        int filled = 0;
        for (int v = 0; v < rows.nodes(); v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                if (test.keeps(v, rows.targets()[i])) {
                    targets[filled] = rows.targets()[i];
                    if (weights != null) {
                        weights[filled] = rows.weightAt(i);
                    }
                    filled++;
                }
            }
            offsets[v + 1] = filled;
        }
        return trimmed(offsets, targets, weights, filled);
    }

    /** The two rows of each node merged in order; what stands in both stands twice. */
    static Rows union(Rows a, Rows b) {
        int[] offsets = new int[a.nodes() + 1];
        int[] targets = new int[Math.addExact(a.arcs(), b.arcs())];
        double[] weights = Graph.likeWeightsOf(a, targets.length);
        int filled = 0;
        for (int v = 0; v < a.nodes(); v++) {
            int i = a.offsets()[v];
            int j = b.offsets()[v];
            while (i < a.offsets()[v + 1] || j < b.offsets()[v + 1]) {
                boolean first = j == b.offsets()[v + 1]
                        || (i < a.offsets()[v + 1] && a.targets()[i] <= b.targets()[j]);
                targets[filled] = first ? a.targets()[i] : b.targets()[j];
                if (weights != null) {
                    weights[filled] = first ? a.weightAt(i) : b.weightAt(j);
                }
                i += first ? 1 : 0;
                j += first ? 0 : 1;
                filled++;
            }
            offsets[v + 1] = filled;
        }
        return new Rows(offsets, targets, weights);
    }

    static Rows induced(Rows rows, int[] chosen) {
        int[] number = new int[rows.nodes()];
        Arrays.fill(number, -1);
        for (int i = 0; i < chosen.length; i++) {
            number[chosen[i]] = i;
        }
        return renumbered(rows, chosen, number);
    }

    /**
     * The rows of {@code original[0], original[1], …} in that order, with targets renamed by {@code
     * number}; targets whose number is -1 are left out.
     */
    static Rows renumbered(Rows rows, int[] original, int[] number) {
        int[] offsets = new int[original.length + 1];
        for (int v = 0; v < original.length; v++) {
            offsets[v + 1] = offsets[v] + rows.length(original[v]);
        }
        int[] targets = new int[offsets[original.length]];
        double[] weights = Graph.likeWeightsOf(rows, targets.length);
        int filled = 0;
        for (int v = 0; v < original.length; v++) {
            for (int i = rows.offsets()[original[v]]; i < rows.offsets()[original[v] + 1]; i++) {
                int target = number[rows.targets()[i]];
                if (target >= 0) {
                    targets[filled] = target;
                    if (weights != null) {
                        weights[filled] = rows.weightAt(i);
                    }
                    filled++;
                }
            }
            offsets[v] = filled;
        }
        System.arraycopy(offsets, 0, offsets, 1, original.length);
        offsets[0] = 0;
        // Turned round twice, the rows come out sorted by the new numbers.
        return trimmed(offsets, targets, weights, filled).transposed().transposed();
    }

    private static Rows trimmed(
            int[] offsets, int[] targets, double @Nullable [] weights, int filled) {
        return new Rows(
                offsets,
                filled == targets.length ? targets : Arrays.copyOf(targets, filled),
                weights == null || filled == weights.length
                        ? weights
                        : Arrays.copyOf(weights, filled));
    }
}
