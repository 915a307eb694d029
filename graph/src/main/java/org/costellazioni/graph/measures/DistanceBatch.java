package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Breadth-first searches from 64 sources in one pass, one bit each (Then and others, “The more the
 * merrier: efficient multi-source graph traversal”, 2014).
 */
final class DistanceBatch {

    /** Inverse distances are kept in whole parts of this, since whole numbers add up alike in any order. */
    static final long ONE = 1L << 40;

    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private final int[] offsets;
    private final int[] targets;
    private final int[] sources;
    private final long[] sums;
    private final long[] seen;
    private final long[] now;
    private final long[] next;
    private int[] front;
    private int[] coming;

    DistanceBatch(Rows rows, int[] sources, long[] sums) {
        offsets = rows.offsets();
        targets = rows.targets();
        this.sources = sources;
        this.sums = sums;
        int nodes = rows.nodes();
        seen = new long[nodes];
        now = new long[nodes];
        next = new long[nodes];
        front = new int[nodes];
        coming = new int[nodes];
    }

    void run(int fromBatch, int toBatch) {
        for (int batch = fromBatch; batch < toBatch; batch++) {
            int first = batch * Long.SIZE;
            search(first, Math.min(sources.length, first + Long.SIZE));
        }
    }

    private void search(int from, int to) {
        Arrays.fill(seen, 0);
        int count = 0;
        for (int i = from; i < to; i++) {
            int source = sources[i];
            seen[source] = 1L << (i - from);
            now[source] = seen[source];
            front[count++] = source;
        }
        for (int distance = 1; count > 0; distance++) {
            int found = 0;
            for (int i = 0; i < count; i++) {
                found = spread(front[i], found);
            }
            settle(found, ONE / distance);
            int[] swap = front;
            front = coming;
            coming = swap;
            count = found;
        }
    }

    private int spread(int v, int start) {
        int found = start;
        long bits = now[v];
        now[v] = 0;
        int end = offsets[v + 1];
        for (int i = offsets[v]; i < end; i++) {
            int w = targets[i];
            long fresh = bits & ~seen[w];
            if (fresh != 0) {
                if (next[w] == 0) {
                    coming[found++] = w;
                }
                next[w] |= fresh;
            }
        }
        return found;
    }

    private void settle(int found, long inverse) {
        for (int i = 0; i < found; i++) {
            int w = coming[i];
            long fresh = next[w];
            next[w] = 0;
            now[w] = fresh;
            seen[w] |= fresh;
            LONGS.getAndAdd(sums, w, Long.bitCount(fresh) * inverse);
        }
    }
}
