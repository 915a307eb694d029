package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.stream.IntStream;

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
        Cuts cuts = new CutSearch(graph.withoutLoops().undirected().out()).run();
        return graph.isDirected() ? cuts.withoutMutual(graph.out()) : cuts;
    }

    /** Where two ties run between a pair, one each way, neither is a bridge. */
    private Cuts withoutMutual(Rows out) {
        int[] kept = IntStream.range(0, bridgeFrom.length)
                .filter(i -> out.find(bridgeFrom[i], bridgeTo[i]) < 0
                        || out.find(bridgeTo[i], bridgeFrom[i]) < 0)
                .toArray();
        int[] from = IntStream.of(kept).map(i -> bridgeFrom[i]).toArray();
        int[] to = IntStream.of(kept).map(i -> bridgeTo[i]).toArray();
        return new Cuts(articulation, from, to);
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
