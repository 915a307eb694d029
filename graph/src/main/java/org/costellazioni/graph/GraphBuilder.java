package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Collects ties in any order and makes a {@link Graph} of them.
 *
 * <p>Parallel ties become one that weighs their sum; loops (ties of a node with itself) are dropped
 * unless {@link #keepingLoops()} is asked for. Memory is linear in the ties: 8 bytes for each tie
 * collected (16 once a weight other than 1 is seen) and twice as much again while building.
 */
public final class GraphBuilder {

    private final boolean directed;
    private boolean loopsKept;
    private int nodes;
    private int count;
    private int[] sources = new int[16];
    private int[] targets = new int[16];
    private double @Nullable [] weights;

    private GraphBuilder(boolean directed) {
        this.directed = directed;
    }

    /** A builder of graphs whose ties have no direction. */
    public static GraphBuilder undirected() {
        return new GraphBuilder(false);
    }

    /** A builder of graphs whose ties go from one node to another. */
    public static GraphBuilder directed() {
        return new GraphBuilder(true);
    }

    /** Keeps ties of a node with itself; they count twice in its degree, as in the textbooks. */
    public GraphBuilder keepingLoops() {
        loopsKept = true;
        return this;
    }

    /** Makes sure that there are at least this many nodes, tied or not. */
    public GraphBuilder nodes(int atLeast) {
        nodes = Math.max(nodes, atLeast);
        return this;
    }

    /** Adds a tie of weight 1. */
    public GraphBuilder tie(int from, int to) {
        return tie(from, to, 1);
    }

    /**
     * Adds a tie; nodes are numbered from 0 and come to be when first named.
     *
     * @throws IllegalArgumentException if a number is negative, or the weight not positive and
     * finite
     */
    public GraphBuilder tie(int from, int to, double weight) {
        if (from < 0 || to < 0 || !(weight > 0) || weight == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "not a tie: " + from + ", " + to + ", weight " + weight);
        }
        nodes = Math.max(nodes, Math.max(from, to) + 1);
        if (from == to && !loopsKept) {
            return this;
        }
        makeRoom(weight);
        sources[count] = from;
        targets[count] = to;
        if (weights != null) {
            weights[count] = weight;
        }
        count++;
        return this;
    }

    private void makeRoom(double weight) {
        if (count == sources.length) {
            int larger = count + (count >> 1);
            sources = Arrays.copyOf(sources, larger);
            targets = Arrays.copyOf(targets, larger);
            weights = weights == null ? null : Arrays.copyOf(weights, larger);
        }
        if (weights == null && weight != 1) {
            weights = new double[sources.length];
            Arrays.fill(weights, 0, count, 1);
        }
    }

    /** The graph of the ties so far. O(nodes + ties); the builder can go on collecting afterwards. */
    public Graph build() {
        Rows out = RowMaker.make(nodes, sources, targets, weights, count, !directed);
        return directed ? Graph.directed(out) : Graph.undirected(out);
    }
}
