package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * A node, those within some steps of it, and the ties among them all.
 *
 * @param graph the network, whose node 0 is the one in the middle
 * @param original the number that each of its nodes had before, nearest first
 */
public record EgoNetwork(Graph graph, int[] original) {

    /**
     * The network around a node. Steps may run against the ties' direction. O(nodes + ties).
     *
     * @param steps how far to go; 0 for the node alone, 1 for its contacts
     */
    public static EgoNetwork around(Graph graph, int ego, int steps) {
        boolean[] met = new boolean[graph.nodes()];
        int[] queue = new int[graph.nodes()];
        met[ego] = true;
        queue[0] = ego;
        int head = 0;
        int tail = 1;
        for (int step = 0; step < steps && head < tail; step++) {
            int ring = tail;
            for (; head < ring; head++) {
                tail = visit(graph.out(), queue[head], met, queue, tail);
                tail = visit(graph.in(), queue[head], met, queue, tail);
            }
        }
        int[] original = Arrays.copyOf(queue, tail);
        return new EgoNetwork(graph.induced(original), original);
    }

    private static int visit(Rows rows, int v, boolean[] met, int[] queue, int tail) {
        int end = tail;
        for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
            int w = rows.targets()[i];
            if (!met[w]) {
                met[w] = true;
                queue[end++] = w;
            }
        }
        return end;
    }
}
