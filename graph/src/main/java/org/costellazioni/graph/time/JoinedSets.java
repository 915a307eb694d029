package org.costellazioni.graph.time;

import java.util.Arrays;

/** Sets of nodes that can be joined, and the joins taken back in reverse order. */
final class JoinedSets {

    private final int[] leader;
    private final int[] size;
    private final int[] joined;
    private int joins;
    private int largest;

    JoinedSets(int nodes) {
        leader = new int[nodes];
        Arrays.setAll(leader, v -> v);
        size = new int[nodes];
        Arrays.fill(size, 1);
        joined = new int[Math.max(1, nodes)];
    }

    /** Without shortening ways, so that joins can be taken back; ways are O(log nodes) long. */
    private int find(int start) {
        int v = start;
        while (leader[v] != v) {
            v = leader[v];
        }
        return v;
    }

    void join(int v, int w) {
        int a = find(v);
        int b = find(w);
        if (a == b) {
            return;
        }
        int under = size[a] < size[b] ? a : b;
        int over = under == a ? b : a;
        leader[under] = over;
        size[over] += size[under];
        joined[joins++] = under;
        largest = Math.max(largest, size[over]);
    }

    int joins() {
        return joins;
    }

    void takeBackTo(int earlier, int earlierLargest) {
        while (joins > earlier) {
            int under = joined[--joins];
            int over = leader[under];
            size[over] -= size[under];
            leader[under] = under;
        }
        largest = earlierLargest;
    }

    /** How many nodes the largest set of more than one has, 0 if there is none. */
    int largest() {
        return largest;
    }
}
