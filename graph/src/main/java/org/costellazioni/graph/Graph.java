package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

/**
 * An immutable graph of nodes numbered from 0, undirected or directed, weighted or not, in
 * compressed sparse rows. Labels and attributes stay outside, in arrays addressed by the node's
 * number.
 *
 * <p>Safe to read from any number of threads. Takes 4 bytes a node and 8 a tie (24 when weighted),
 * and as much again when directed; as much again once a measure has asked for it without its loops.
 */
public final class Graph {

    private final Rows out;
    private final Rows in;
    private final int loops;
    private final boolean breadthFirst;
    private volatile @Nullable Graph loopless;

    private Graph(Rows out, Rows in, boolean breadthFirst) {
        this.out = out;
        this.in = in;
        this.loops = countLoops(out);
        this.breadthFirst = breadthFirst;
    }

    /** A graph of rows that hold each tie both ways (a loop once). The rows must be sorted. */
    static Graph undirected(Rows rows) {
        return new Graph(rows, rows, false);
    }

    /** A graph of rows that hold each tie at its source. The rows must be sorted. */
    static Graph directed(Rows out) {
        return new Graph(out, out.transposed(), false);
    }

    /** The same graph, with the promise that its nodes are numbered in breadth-first order. */
    Graph numberedBreadthFirst() {
        return new Graph(out, in, true);
    }

    private static int countLoops(Rows rows) {
        int found = 0;
        for (int v = 0; v < rows.nodes(); v++) {
            found += rows.find(v, v) >= 0 ? 1 : 0;
        }
        return found;
    }

    /** How many nodes there are, isolates included. */
    public int nodes() {
        return out.nodes();
    }

    /** How many ties there are after merging parallel ones; a loop is one tie. */
    public int ties() {
        return isDirected() ? out.arcs() : (out.arcs() - loops) / 2 + loops;
    }

    /** How many ties go from a node to itself. */
    public int loops() {
        return loops;
    }

    public boolean isDirected() {
        return out != in;
    }

    public boolean isWeighted() {
        return out.weights() != null;
    }

    /**
     * Whether nodes are numbered in breadth-first order of the undirected ties, component after
     * component, so that in each component only the first node has no neighbor with a smaller
     * number.
     */
    public boolean isBreadthFirst() {
        return breadthFirst;
    }

    /** The ties leaving each node; all its ties when the graph is undirected. */
    public Rows out() {
        return out;
    }

    /** The ties entering each node; all its ties when the graph is undirected. */
    public Rows in() {
        return in;
    }

    /** How many ties the node has, leaving and entering; a loop counts twice. */
    public int degree(int v) {
        if (isDirected()) {
            return out.length(v) + in.length(v);
        }
        return out.length(v) + (loops > 0 && out.find(v, v) >= 0 ? 1 : 0);
    }

    /** The weights of the node's ties, leaving and entering, added up; a loop counts twice. */
    public double strength(int v) {
        double sum = rowSum(out, v);
        if (isDirected()) {
            return sum + rowSum(in, v);
        }
        int loop = loops > 0 ? out.find(v, v) : -1;
        return loop < 0 ? sum : sum + out.weightAt(loop);
    }

    private static double rowSum(Rows rows, int v) {
        double[] weights = rows.weights();
        if (weights == null) {
            return rows.length(v);
        }
        double sum = 0;
        for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /**
     * This graph without its loops, or this graph itself if it has none. O(nodes + ties) the first
     * time; it is kept, because nearly every measure asks for it.
     */
    public Graph withoutLoops() {
        if (loops == 0) {
            return this;
        }
        Graph made = loopless;
        if (made == null) {
            Rows kept = RowFilter.keeping(out, (v, w) -> v != w);
            made = isDirected()
                    ? new Graph(kept, kept.transposed(), breadthFirst)
                    : new Graph(kept, kept, breadthFirst);
            loopless = made;
        }
        return made;
    }

    /**
     * This graph with directions forgotten: ties that ran both ways become one that weighs their
     * sum. An undirected graph is returned as it is. O(nodes + ties).
     */
    public Graph undirected() {
        if (!isDirected()) {
            return this;
        }
        Rows entering = loops == 0 ? in : RowFilter.keeping(in, (v, w) -> v != w);
        Rows merged = RowMaker.merged(RowFilter.union(out, entering));
        return new Graph(merged, merged, breadthFirst);
    }

    /**
     * The rows of all ties, leaving and entering, of a directed graph, where a neighbor tied both
     * ways stands twice; of an undirected one, its rows.
     */
    public Rows incident() {
        return isDirected() ? RowFilter.union(out, in) : out;
    }

    /** This graph's nodes numbered anew so that neighbors are near in memory. O(nodes + ties). */
    public Renumbered breadthFirst() {
        return BreadthFirst.of(this);
    }

    /**
     * The graph of the chosen nodes and the ties among them, numbered in the order given.
     *
     * @param chosen distinct node numbers
     */
    public Graph induced(int[] chosen) {
        Rows rows = RowFilter.induced(out, chosen);
        return isDirected() ? directed(rows) : undirected(rows);
    }

    @Override
    public String toString() {
        return (isDirected() ? "directed" : "undirected") + " graph of " + nodes() + " nodes, "
                + ties() + " ties";
    }

    static double @Nullable [] likeWeightsOf(Rows rows, int length) {
        return rows.weights() == null ? null : new double[length];
    }
}
