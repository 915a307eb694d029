package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.stream.IntStream;

/**
 * The nodes of an undirected graph whose neighbors are all tied to one another, as those of someone
 * who belongs to one group only. No shortest path passes through them (Sarıyüce and others,
 * “Shattering and compressing networks for betweenness centrality”, 2013: side vertices).
 */
final class SimplicialNodes {

    /** With more neighbors a node is taken for an ordinary one, so that asking stays cheap. */
    private static final int MOST_NEIGHBORS = 64;

    private static final int BLOCK = 256;

    private final Rows rows;
    private final boolean[] flags;

    /** Asks all nodes. O(ties × {@value #MOST_NEIGHBORS} × log(ties)) at worst. */
    SimplicialNodes(Graph graph, Crew crew) {
        rows = graph.out();
        flags = new boolean[graph.nodes()];
        if (!graph.isDirected()) {
            crew.blocks(flags.length, BLOCK, (from, to) -> {
                for (int v = from; v < to; v++) {
                    flags[v] = areTied(rows.offsets()[v], rows.offsets()[v + 1]);
                }
            });
        }
    }

    private boolean areTied(int from, int to) {
        if (to - from > MOST_NEIGHBORS) {
            return false;
        }
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                if (rows.find(rows.targets()[i], rows.targets()[j]) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** For each node whether it is one; never in a directed graph. */
    boolean[] flags() {
        return flags;
    }

    /** Those that are, or those that are not, in ascending order. */
    int[] chosen(boolean simplicial) {
        return IntStream.range(0, flags.length)
                .filter(v -> flags[v] == simplicial)
                .toArray();
    }
}
