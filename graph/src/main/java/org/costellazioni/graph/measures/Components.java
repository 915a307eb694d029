package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/** Connected components: the largest sets of nodes that can all reach each other. */
public final class Components {

    private Components() {}

    /**
     * The weak components: paths may run against the ties' direction. Groups are numbered by their
     * first node.
     *
     * <p>O(nodes) on a graph numbered breadth-first, where each component is a run of numbers that
     * begins at a node without a smaller neighbor; otherwise O(nodes + ties) by joining sets
     * (Tarjan, “Efficiency of a good but not linear set union algorithm”, 1975).
     */
    public static Partition weak(Graph graph) {
        return graph.isBreadthFirst() ? runs(graph) : joined(graph);
    }

    private static Partition runs(Graph graph) {
        int[] groups = new int[graph.nodes()];
        int last = number(graph.out(), groups);
        if (graph.isDirected()) {
            last = numberBoth(graph.out(), graph.in(), groups);
        }
        return new Partition(groups, last + 1);
    }

    private static int number(Rows rows, int[] groups) {
        int[] offsets = rows.offsets();
        int[] targets = rows.targets();
        int group = -1;
        for (int v = 0; v < groups.length; v++) {
            int first = offsets[v];
            if (first == offsets[v + 1] || targets[first] >= v) {
                group++;
            }
            groups[v] = group;
        }
        return group;
    }

    private static int numberBoth(Rows out, Rows in, int[] groups) {
        int group = -1;
        for (int v = 0; v < groups.length; v++) {
            if (smallest(out, v) >= v && smallest(in, v) >= v) {
                group++;
            }
            groups[v] = group;
        }
        return group;
    }

    private static int smallest(Rows rows, int v) {
        return rows.length(v) == 0 ? Integer.MAX_VALUE : rows.targets()[rows.offsets()[v]];
    }

    private static Partition joined(Graph graph) {
        int[] leader = new int[graph.nodes()];
        Arrays.setAll(leader, v -> v);
        Rows rows = graph.out();
        for (int v = 0; v < leader.length; v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                join(leader, v, rows.targets()[i]);
            }
        }
        int[] groups = new int[leader.length];
        int count = 0;
        // Leaders are the smallest of their set, so each is numbered before its followers ask.
        for (int v = 0; v < leader.length; v++) {
            int found = find(leader, v);
            groups[v] = found == v ? count++ : groups[found];
        }
        return new Partition(groups, count);
    }

    private static void join(int[] leader, int v, int w) {
        int a = find(leader, v);
        int b = find(leader, w);
        leader[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] leader, int start) {
        int v = start;
        while (leader[v] != v) {
            leader[v] = leader[leader[v]];
            v = leader[v];
        }
        return v;
    }

    /**
     * The strong components: each node reaches each other along the ties' direction; the same as
     * the weak ones if the graph is undirected. Groups are numbered by their first node. O(nodes +
     * ties), one iterative pass (Pearce, “A space-efficient algorithm for finding strongly
     * connected components”, 2016).
     */
    public static Partition strong(Graph graph) {
        return graph.isDirected() ? new StrongSearch(graph.out()).run() : weak(graph);
    }
}
