package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;

/**
 * Where a graph falls apart: the nodes and the ties without which it has more components.
 *
 * <p>Hopcroft and Tarjan, “Algorithm 447: efficient algorithms for graph manipulation” (1973),
 * directions, weights and loops not counting.
 *
 * @param articulation whether each node is an articulation point
 * @param bridgeFrom one end of each bridge
 * @param bridgeTo the other end of each bridge
 */
public record Cuts(boolean[] articulation, int[] bridgeFrom, int[] bridgeTo) {

    /** Articulation points and bridges in one iterative depth-first pass. O(nodes + ties). */
    public static Cuts of(Graph graph) {
        return new CutSearch(graph.withoutLoops().undirected().out()).run();
    }

    public int articulationPoints() {
        int found = 0;
        for (boolean point : articulation) {
            found += point ? 1 : 0;
        }
        return found;
    }

    public int bridges() {
        return bridgeFrom.length;
    }
}
