package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;

import java.util.Arrays;

/**
 * An undirected graph without its pendant trees. Nodes with a single tie are folded into their
 * neighbor again and again; what passes through folded nodes is known by counting, so that only
 * the rest needs searching (Baglioni and others, “Fast exact computation of betweenness
 * centrality”, 2012).
 */
final class PendantTrees {

    private final Graph graph;
    private final int[] left;
    private final int[] weight;
    private final boolean[] folded;
    private final double[] through;
    private final int[] parents;
    private final int[] foldingOrder;
    private int foldedCount;

    /** Folds all there is to fold. O(nodes + ties). */
    PendantTrees(Graph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        left = new int[nodes];
        weight = new int[nodes];
        folded = new boolean[nodes];
        through = new double[nodes];
        parents = new int[nodes];
        foldingOrder = new int[nodes];
        fold(componentSizes());
    }

    private int[] componentSizes() {
        Partition components = Components.weak(graph);
        int[] sizes = components.sizes();
        return Arrays.stream(components.groups()).map(group -> sizes[group]).toArray();
    }

    private void fold(int[] componentSize) {
        int[] queue = new int[left.length];
        int tail = 0;
        for (int v = 0; v < left.length; v++) {
            weight[v] = 1;
            left[v] = graph.out().length(v);
            if (left[v] == 1) {
                queue[tail++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            // Of the last two nodes of a tree the second has no tie left when its turn comes.
            if (left[v] == 1) {
                int parent = parent(v);
                folded[v] = true;
                parents[v] = parent;
                foldingOrder[foldedCount++] = v;
                through[v] += (weight[v] - 1.0) * (componentSize[v] - weight[v]);
                through[parent] += (double) weight[v] * (weight[parent] - 1.0);
                weight[parent] += weight[v];
                if (--left[parent] == 1) {
                    queue[tail++] = parent;
                }
            }
        }
        for (int v = 0; v < left.length; v++) {
            if (!folded[v]) {
                through[v] += (weight[v] - 1.0) * (componentSize[v] - weight[v]);
            }
        }
    }

    private int parent(int v) {
        int[] targets = graph.out().targets();
        int i = graph.out().offsets()[v];
        while (folded[targets[i]]) {
            i++;
        }
        return targets[i];
    }

    /** The nodes that were not folded and have ties left, in ascending order. */
    int[] core() {
        int[] core = new int[left.length];
        int count = 0;
        for (int v = 0; v < left.length; v++) {
            if (!folded[v] && left[v] > 0) {
                core[count++] = v;
            }
        }
        return Arrays.copyOf(core, count);
    }

    /** For each node of the graph the one it was at last folded into, itself if it was not. */
    int[] representatives() {
        int[] representative = new int[left.length];
        Arrays.setAll(representative, v -> v);
        // The last folded know first where they ended.
        for (int i = foldedCount - 1; i >= 0; i--) {
            int v = foldingOrder[i];
            representative[v] = representative[parents[v]];
        }
        return representative;
    }

    /** How many nodes each node stands for: itself and all that were folded into it. */
    int[] weights() {
        return weight;
    }

    /** The pairs passing through each node of which at least one end was folded into it or it was itself. */
    double[] through() {
        return through;
    }
}
