package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * The depth-first pass behind {@link Cuts}. What belongs to the path from the root lies in arrays
 * by depth, which stay in the cache; only the time of first meeting is looked up by node.
 */
final class CutSearch {

    private final int[] offsets;
    private final int[] targets;
    private final int[] met;
    private final boolean[] articulation;
    private final int[] path;
    private final int[] cursor;
    private final int[] low;
    private int depth;
    private int clock;
    private int rootChildren;
    private int bridges;
    private int[] bridgeFrom = new int[16];
    private int[] bridgeTo = new int[16];

    CutSearch(Rows rows) {
        offsets = rows.offsets();
        targets = rows.targets();
        met = new int[rows.nodes()];
        articulation = new boolean[rows.nodes()];
        path = new int[rows.nodes()];
        cursor = new int[rows.nodes()];
        low = new int[rows.nodes()];
    }

    Cuts run() {
        for (int root = 0; root < met.length; root++) {
            if (met[root] == 0) {
                search(root);
            }
        }
        return new Cuts(
                articulation, Arrays.copyOf(bridgeFrom, bridges), Arrays.copyOf(bridgeTo, bridges));
    }

    private void search(int root) {
        rootChildren = 0;
        depth = 0;
        enter(root);
        while (depth > 0) {
            int child = advance();
            if (child >= 0) {
                enter(child);
            } else {
                leave();
            }
        }
        articulation[root] = rootChildren > 1;
    }

    private void enter(int v) {
        met[v] = ++clock;
        low[depth] = clock;
        cursor[depth] = offsets[v];
        path[depth++] = v;
    }

    /** Looks along the row of the path's last node for one not met before, or -1. */
    private int advance() {
        int top = depth - 1;
        int v = path[top];
        int parent = top == 0 ? -1 : path[top - 1];
        int lowest = low[top];
        int end = offsets[v + 1];
        for (int i = cursor[top]; i < end; i++) {
            int w = targets[i];
            int when = met[w];
            if (when == 0) {
                if (offsets[w + 1] - offsets[w] == 1) {
                    pendant(v, w, top);
                    continue;
                }
                cursor[top] = i + 1;
                low[top] = lowest;
                return w;
            }
            if (when < lowest && w != parent) {
                lowest = when;
            }
        }
        low[top] = lowest;
        return -1;
    }

    /** A node with no other tie needs no visit of its own. */
    private void pendant(int v, int w, int top) {
        met[w] = ++clock;
        addBridge(v, w);
        child(v, top);
    }

    private void child(int parent, int parentDepth) {
        if (parentDepth == 0) {
            rootChildren++;
        } else {
            articulation[parent] = true;
        }
    }

    private void leave() {
        int reached = low[--depth];
        if (depth == 0) {
            return;
        }
        int parent = path[depth - 1];
        int parentMet = met[parent];
        if (reached < low[depth - 1]) {
            low[depth - 1] = reached;
        }
        if (depth == 1 || reached >= parentMet) {
            child(parent, depth - 1);
        }
        if (reached > parentMet) {
            addBridge(parent, path[depth]);
        }
    }

    private void addBridge(int v, int w) {
        if (bridges == bridgeFrom.length) {
            bridgeFrom = Arrays.copyOf(bridgeFrom, bridges * 2);
            bridgeTo = Arrays.copyOf(bridgeTo, bridges * 2);
        }
        bridgeFrom[bridges] = v;
        bridgeTo[bridges++] = w;
    }
}
