package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

/**
 * How often two contacts of a node know each other. Directions, weights and loops do not count.
 *
 * @param local for each node the ties among its contacts over the pairs of contacts (Watts and
 *     Strogatz, “Collective dynamics of ‘small-world’ networks”, 1998); 0 by convention with fewer
 *     than two contacts
 * @param global the paths of two ties that a third one closes, over all paths of two ties (Luce and
 *     Perry, 1949: transitivity); 0 by convention if there is no such path
 * @param triangles how many triangles there are
 */
public record Clustering(double[] local, double global, long triangles) {

    private static final int BLOCK = 256;

    /** O(Σ over ties of the smaller degree of its ends), which is at most ties × √ties. */
    public static Clustering of(Graph graph, Crew crew) {
        Rows rows = graph.withoutLoops().undirected().out();
        int nodes = rows.nodes();
        long[] closed = new long[nodes];
        crew.blocks(nodes, BLOCK, () -> new TriangleCount(rows, closed), TriangleCount::count);
        double[] local = new double[nodes];
        long closedPaths = 0;
        long paths = 0;
        for (int v = 0; v < nodes; v++) {
            long around = (long) rows.length(v) * (rows.length(v) - 1);
            local[v] = around == 0 ? 0 : closed[v] / (double) around;
            closedPaths += closed[v];
            paths += around;
        }
        return new Clustering(
                local, paths == 0 ? 0 : closedPaths / (double) paths, closedPaths / 6);
    }
}
