package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Structural holes by way of ties: what the two ends of a tie have in common is the same seen from
 * either, so it is found once, by scanning the shorter of the two rows.
 */
final class HoleSearch {

    private static final int BLOCK = 256;

    private final Crew crew;
    private final Rows rows;
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final int[] mate;
    private final double[] strength;
    /** For each tie end (i, j): Σ over common contacts q of a(i,q) a(q,j) / strength(q). */
    private final double[] twoStep;
    /** For each tie end (i, j): Σ over common contacts q of a(i,q) a(q,j). */
    private final double[] common;

    HoleSearch(Graph graph, Crew crew) {
        this.crew = crew;
        rows = graph.out();
        offsets = rows.offsets();
        targets = rows.targets();
        weights = rows.weights();
        mate = mates(rows);
        strength = new double[rows.nodes()];
        twoStep = new double[rows.arcs()];
        common = new double[rows.arcs()];
    }

    /** Where the other end of each tie stands: rows being sorted, its place is the next one free. */
    private static int[] mates(Rows rows) {
        int[] mate = new int[rows.arcs()];
        int[] cursor = rows.offsets().clone();
        int[] targets = rows.targets();
        for (int i = 0; i < mate.length; i++) {
            mate[i] = cursor[targets[i]]++;
        }
        return mate;
    }

    StructuralHoles run() {
        int nodes = rows.nodes();
        for (int v = 0; v < nodes; v++) {
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                strength[v] += rows.weightAt(i);
            }
        }
        crew.blocks(nodes, BLOCK, () -> new Marks(nodes), this::compare);
        double[] constraint = new double[nodes];
        double[] size = new double[nodes];
        crew.blocks(nodes, BLOCK, (from, to) -> sum(from, to, constraint, size));
        return new StructuralHoles(constraint, size);
    }

    /** The weights of one node's ties, by neighbor: plain and divided by the neighbor's strength. */
    private record Marks(double[] plain, double[] divided) {
        Marks(int nodes) {
            this(new double[nodes], new double[nodes]);
        }
    }

    private void compare(Marks marks, int from, int to) {
        for (int v = from; v < to; v++) {
            mark(marks, v);
            int length = offsets[v + 1] - offsets[v];
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                int w = targets[i];
                int other = offsets[w + 1] - offsets[w];
                if (other < length || (other == length && w < v)) {
                    if (weights == null) {
                        scan(marks, i, w);
                    } else {
                        scan(marks, i, w, weights);
                    }
                }
            }
            unmark(marks, v);
        }
    }

    private void mark(Marks marks, int v) {
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            double weight = weights == null ? 1 : weights[i];
            marks.plain[targets[i]] = weight;
            marks.divided[targets[i]] = weight / strength[targets[i]];
        }
    }

    private void unmark(Marks marks, int v) {
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            marks.plain[targets[i]] = 0;
            marks.divided[targets[i]] = 0;
        }
    }

    private void scan(Marks marks, int tie, int w) {
        double[] plain = marks.plain;
        double[] divided = marks.divided;
        double steps = 0;
        double shared = 0;
        int end = offsets[w + 1];
        for (int i = offsets[w]; i < end; i++) {
            int q = targets[i];
            steps += divided[q];
            shared += plain[q];
        }
        keep(tie, steps, shared);
    }

    private void scan(Marks marks, int tie, int w, double[] by) {
        double steps = 0;
        double shared = 0;
        for (int i = offsets[w]; i < offsets[w + 1]; i++) {
            int q = targets[i];
            steps += marks.divided[q] * by[i];
            shared += marks.plain[q] * by[i];
        }
        keep(tie, steps, shared);
    }

    private void keep(int tie, double steps, double shared) {
        twoStep[tie] = steps;
        common[tie] = shared;
        twoStep[mate[tie]] = steps;
        common[mate[tie]] = shared;
    }

    private void sum(int from, int to, double[] constraint, double[] size) {
        for (int v = from; v < to; v++) {
            double squares = 0;
            double redundancy = 0;
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                double share = (rows.weightAt(i) + twoStep[i]) / strength[v];
                squares += share * share;
                redundancy += common[i] / heaviest(targets[i]);
            }
            boolean isolate = offsets[v] == offsets[v + 1];
            constraint[v] = isolate ? 1 : squares;
            size[v] = isolate ? 0 : offsets[v + 1] - offsets[v] - redundancy / strength[v];
        }
    }

    private double heaviest(int v) {
        if (weights == null) {
            return 1;
        }
        double most = 0;
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            most = Math.max(most, weights[i]);
        }
        return most;
    }
}
