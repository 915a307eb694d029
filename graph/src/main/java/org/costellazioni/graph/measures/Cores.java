package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * The k-core: the largest part of the graph in which every node has at least k ties within the
 * part.
 *
 * <p>Seidman, “Network structure and minimum degree” (1983).
 */
public final class Cores {

    private final int[] offsets;
    private final int[] targets;
    private final int[] left;
    private final int[] queue;
    private int tail;

    private Cores(Rows rows) {
        offsets = rows.offsets();
        targets = rows.targets();
        left = new int[rows.nodes()];
        queue = new int[rows.nodes()];
    }

    /**
     * The core number of each node: the largest k whose core it is in, 0 for isolates. Weights and
     * loops do not count; on a directed graph ties leaving and entering both count. O(nodes ×
     * number of different cores + ties), by peeling the core of 0, then of 1, and so on.
     */
    public static int[] of(Graph graph) {
        return new Cores(graph.withoutLoops().incident()).peel();
    }

    private int[] peel() {
        for (int v = 0; v < left.length; v++) {
            left[v] = offsets[v + 1] - offsets[v];
        }
        int[] alive = new int[left.length];
        Arrays.setAll(alive, v -> v);
        int count = alive.length;
        int k = 0;
        while (count > 0) {
            count = split(alive, count, k);
            drain(k);
            k = count == 0 ? k : Math.max(k + 1, fewestLeft(alive, count));
        }
        // What a node had left when it was peeled is its core number.
        return left;
    }

    /** Moves the nodes with no more than k ties left into the queue, the others to the front. */
    private int split(int[] alive, int count, int k) {
        int kept = 0;
        tail = 0;
        for (int i = 0; i < count; i++) {
            int v = alive[i];
            if (left[v] > k) {
                alive[kept++] = v;
            } else if (left[v] == k) {
                queue[tail++] = v;
            }
        }
        return kept;
    }

    private void drain(int k) {
        for (int head = 0; head < tail; head++) {
            tail = release(queue[head], k, tail);
        }
    }

    private int release(int v, int k, int end) {
        int[] ends = left;
        int filled = end;
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            int w = targets[i];
            int ties = ends[w];
            if (ties > k) {
                ends[w] = ties - 1;
                if (ties == k + 1) {
                    queue[filled++] = w;
                }
            }
        }
        return filled;
    }

    private int fewestLeft(int[] alive, int count) {
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            fewest = Math.min(fewest, left[alive[i]]);
        }
        return fewest;
    }
}
