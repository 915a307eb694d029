package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;

import java.util.Arrays;

/** One depth-first pass that finds strong components, with arrays for stacks. */
final class StrongSearch {

    private final Rows rows;
    private final int[] met;
    private final int[] low;
    private final int[] cursor;
    private final int[] path;
    private final int[] open;
    private final int[] group;
    private int depth;
    private int openCount;
    private int clock;
    private int groups;

    StrongSearch(Rows rows) {
        this.rows = rows;
        int nodes = rows.nodes();
        met = new int[nodes];
        low = new int[nodes];
        cursor = new int[nodes];
        path = new int[nodes];
        open = new int[nodes];
        group = new int[nodes];
        Arrays.fill(group, -1);
    }

    Partition run() {
        for (int root = 0; root < met.length; root++) {
            if (met[root] == 0) {
                enter(root);
                while (depth > 0) {
                    advance(path[depth - 1]);
                }
            }
        }
        return byFirstNode();
    }

    private void enter(int v) {
        met[v] = ++clock;
        low[v] = clock;
        cursor[v] = rows.offsets()[v];
        path[depth++] = v;
        open[openCount++] = v;
    }

    private void advance(int v) {
        while (cursor[v] < rows.offsets()[v + 1]) {
            int w = rows.targets()[cursor[v]++];
            if (met[w] == 0) {
                enter(w);
                return;
            }
            if (group[w] < 0) {
                low[v] = Math.min(low[v], met[w]);
            }
        }
        leave(v);
    }

    private void leave(int v) {
        depth--;
        if (depth > 0) {
            int parent = path[depth - 1];
            low[parent] = Math.min(low[parent], low[v]);
        }
        if (low[v] == met[v]) {
            int w;
            do {
                w = open[--openCount];
                group[w] = groups;
            } while (w != v);
            groups++;
        }
    }

    private Partition byFirstNode() {
        int[] number = new int[groups];
        Arrays.fill(number, -1);
        int next = 0;
        int[] renamed = new int[group.length];
        for (int v = 0; v < group.length; v++) {
            if (number[group[v]] < 0) {
                number[group[v]] = next++;
            }
            renamed[v] = number[group[v]];
        }
        return new Partition(renamed, groups);
    }
}
