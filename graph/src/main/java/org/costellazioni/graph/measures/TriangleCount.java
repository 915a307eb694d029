package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** One thread's part in counting, for each node, the ordered pairs of its contacts that are tied. */
final class TriangleCount {

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final int[] offsets;
    private final int[] targets;
    private final long[] closed;
    private final int[] marked;

    /** Adds into {@code closed}, which may be shared: whole numbers add up alike in any order. */
    TriangleCount(Rows rows, long[] closed) {
        offsets = rows.offsets();
        targets = rows.targets();
        this.closed = closed;
        marked = new int[rows.nodes()];
    }

    void count(int from, int to) {
        for (int v = from; v < to; v++) {
            set(v, 1);
            int length = offsets[v + 1] - offsets[v];
            long own = 0;
            for (int i = offsets[v]; i < offsets[v + 1]; i++) {
                int w = targets[i];
                int other = offsets[w + 1] - offsets[w];
                if (other < length || (other == length && w < v)) {
                    int shared = shared(w);
                    own += shared;
                    if (shared > 0) {
                        add(w, shared);
                    }
                }
            }
            add(v, own);
            set(v, 0);
        }
    }

    private void add(int v, long pairs) {
        LONGS.getAndAdd(closed, v, pairs);
    }

    private void set(int v, int mark) {
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            marked[targets[i]] = mark;
        }
    }

    private int shared(int w) {
        int found = 0;
        int end = offsets[w + 1];
        for (int i = offsets[w]; i < end; i++) {
            found += marked[targets[i]];
        }
        return found;
    }
}
