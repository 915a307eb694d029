package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves one node after another to the neighboring community where it gains most, until none gains;
 * only nodes whose neighborhood changed are looked at again.
 */
final class LocalMoves {

    /** Gains below this are rounding. */
    private static final double LEAST_GAIN = 1e-10;

    private static final int STRIDE = 64;

    private final CommunityGraph graph;
    private final int[] community;
    private final @Nullable SplittableRandom order;
    private final double[] held;
    private final int[] size;
    private final int[] empty;
    private int emptyCount;
    private final TieSums sums;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;

    /**
     * Works on {@code community} in place; numbers must be below the number of nodes.
     *
     * @param order draws the order of the first visits; null for the quickest good one
     */
    LocalMoves(CommunityGraph graph, int[] community, @Nullable SplittableRandom order) {
        this.graph = graph;
        this.community = community;
        this.order = order;
        int nodes = graph.nodes();
        held = new double[nodes];
        size = new int[nodes];
        empty = new int[nodes];
        sums = new TieSums(nodes);
        queue = new int[nodes];
        queued = new boolean[nodes];
    }

    void run() {
        for (int v = 0; v < community.length; v++) {
            held[community[v]] += graph.strength[v];
            size[community[v]]++;
        }
        fillQueue();
        for (int c = community.length - 1; c >= 0; c--) {
            if (size[c] == 0) {
                empty[emptyCount++] = c;
            }
        }
        Arrays.fill(queued, true);
        waiting = community.length;
        int steps = 0;
        while (waiting > 0) {
            if ((++steps & 0xffff) == 0) {
                Crew.stopIfInterrupted();
            }
            int v = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[v] = false;
            visit(v);
        }
    }

    /**
     * Not one neighbor after the other, which would let the first nodes sweep up all around them:
     * every 64th node, then the ones after those, and so on. As good as a random order, kinder to
     * the cache.
     */
    private void fillQueue() {
        int filled = 0;
        for (int first = 0; first < STRIDE; first++) {
            for (int v = first; v < queue.length; v += STRIDE) {
                queue[filled++] = v;
            }
        }
        for (int i = queue.length - 1; order != null && i > 0; i--) {
            int other = order.nextInt(i + 1);
            int swapped = queue[other];
            queue[other] = queue[i];
            queue[i] = swapped;
        }
    }

    private void visit(int v) {
        sums.addRow(graph, v, community);
        int own = community[v];
        double expected = graph.expectation * graph.strength[v];
        int best = own;
        double most = sums.sum[own] - expected * (held[own] - graph.strength[v]) + LEAST_GAIN;
        for (int i = 0; i < sums.count; i++) {
            int c = sums.met[i];
            double gain = sums.sum[c] - expected * held[c];
            if (gain > most && c != own) {
                most = gain;
                best = c;
            }
        }
        if (most < 0 && size[own] > 1) {
            best = empty[emptyCount - 1];
        }
        sums.clear();
        if (best != own) {
            move(v, own, best);
        }
    }

    private void move(int v, int from, int to) {
        community[v] = to;
        held[from] -= graph.strength[v];
        held[to] += graph.strength[v];
        if (size[to]++ == 0) {
            emptyCount--;
        }
        if (--size[from] == 0) {
            empty[emptyCount++] = from;
            held[from] = 0;
        }
        for (int i = graph.offsets[v]; i < graph.offsets[v + 1]; i++) {
            int w = graph.targets[i];
            if (!queued[w] && community[w] != to) {
                queued[w] = true;
                int tail = head + waiting++;
                queue[tail >= queue.length ? tail - queue.length : tail] = w;
            }
        }
    }
}
