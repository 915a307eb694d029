package org.costellazioni.graph.measures;

import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * Brandes' two sweeps from eight sources at a time.
 *
 * <p>A node that some sources meet at a distance makes an <em>entry</em> for that distance, with
 * eight path counts side by side, one memory line, 0 for the sources that meet it at another
 * distance. Sources near each other share most entries, so a line that was fetched once serves
 * eight searches. The way forward leaves for each entry the list of entries that it leads to, so
 * that the way back reads nothing else.
 */
final class BetweennessPass {

    static final int LANES = 8;

    /** For each mask a line with 1 where it has a bit and 0 where it has none. */
    private static final double[] ONES = new double[256 * LANES];

    static {
        for (int i = 0; i < ONES.length; i++) {
            ONES[i] = i / LANES >>> i % LANES & 1;
        }
    }

    private final int[] offsets;
    private final int[] targets;
    private final int[] weights;
    private final boolean[] ends;
    /** The entry of a node at the distance that is being filled, or 0. */
    private final int[] place;
    /** The sources that have met each node at a smaller distance, a bit each. */
    private final byte[] seen;

    private final int[] candidates;
    private final int[] levelStart;

    private int entries;
    private int levels;
    private int steps;
    private int[] entryNode = new int[64];
    private byte[] entryMask = new byte[64];
    private int[] stepStart = new int[64];
    private int[] step = new int[64];
    private double[] paths = new double[64 * LANES];
    /** For the entries of one distance and of the next: (weight + dependency) / paths. */
    private double[] here = new double[64 * LANES];

    private double[] below = new double[64 * LANES];

    BetweennessPass(SearchField field) {
        Rows rows = field.graph().out();
        offsets = rows.offsets();
        targets = rows.targets();
        weights = field.weights();
        ends = field.ends();
        int nodes = rows.nodes();
        place = new int[nodes];
        seen = new byte[nodes];
        levelStart = new int[nodes + 2];
        int longest = 0;
        for (int v = 0; v < nodes; v++) {
            longest = Math.max(longest, rows.length(v));
        }
        candidates = new int[longest + 1];
    }

    void run(Sources sources, int first, SourceSums sums) {
        int lanes = Math.min(LANES, sources.nodes().length - first);
        double[] times = new double[LANES];
        entries = 1;
        steps = 0;
        reserve(lanes, 0);
        for (int lane = 0; lane < lanes; lane++) {
            int source = sources.nodes()[first + lane];
            times[lane] = sources.weights()[source];
            int entry = entries++;
            entryNode[entry] = source;
            entryMask[entry] = (byte) (1 << lane);
            seen[source] = entryMask[entry];
            paths[entry * LANES + lane] = 1;
        }
        forward();
        for (int level = levels - 1; level > 0; level--) {
            backward(levelStart[level], levelStart[level + 1], times, sums);
        }
        clear();
    }

    /** Leaves lines and masks empty for those to come. */
    private void clear() {
        for (int entry = 1; entry < entries; entry++) {
            seen[entryNode[entry]] = 0;
        }
        Arrays.fill(entryMask, 1, entries, (byte) 0);
        Arrays.fill(paths, LANES, entries * LANES, 0);
    }

    private void forward() {
        levels = 0;
        levelStart[0] = 1;
        while (levelStart[levels] < entries) {
            int from = levelStart[levels];
            int to = entries;
            levelStart[++levels] = to;
            for (int entry = from; entry < to; entry++) {
                boolean over = levels > 1 && ends[entryNode[entry]];
                spread(entry, over ? 0 : candidates(entry));
            }
            for (int entry = to; entry < entries; entry++) {
                close(entry);
            }
        }
        stepStart[entries] = steps;
    }

    /** Collects the neighbors that some source of the entry has not met, without a branch to guess. */
    private int candidates(int entry) {
        int v = entryNode[entry];
        int mask = entryMask[entry] & 0xff;
        int[] found = candidates;
        int[] ends = targets;
        byte[] met = seen;
        int count = 0;
        int end = offsets[v + 1];
        for (int i = offsets[v]; i < end; i++) {
            int w = ends[i];
            found[count] = w;
            count += -(mask & ~met[w]) >>> 31;
        }
        return count;
    }

    /** Adds the entry's paths to those of the entries it leads to; new ones without a branch either. */
    private void spread(int entry, int count) {
        reserve(count, count);
        int from = steps;
        int to = from + count;
        stepStart[entry] = from;
        steps = to;
        int[] found = candidates;
        int[] list = step;
        int[] nodePlace = place;
        int[] nodes = entryNode;
        byte[] masks = entryMask;
        byte mask = masks[entry];
        int free = entries;
        for (int i = from; i < to; i++) {
            int w = found[i - from];
            int known = nodePlace[w];
            int fresh = known - 1 >>> 31;
            int next = known + fresh * free;
            free += fresh;
            nodePlace[w] = next;
            nodes[next] = w;
            masks[next] |= mask;
            list[i] = next;
        }
        entries = free;
        addLine(paths, entry * LANES, list, from, to);
    }

    private static void addLine(double[] lines, int line, int[] list, int from, int to) {
        double a = lines[line];
        double b = lines[line + 1];
        double c = lines[line + 2];
        double d = lines[line + 3];
        double e = lines[line + 4];
        double f = lines[line + 5];
        double g = lines[line + 6];
        double h = lines[line + 7];
        for (int i = from; i < to; i++) {
            int at = list[i] * LANES;
            lines[at] += a;
            lines[at + 1] += b;
            lines[at + 2] += c;
            lines[at + 3] += d;
            lines[at + 4] += e;
            lines[at + 5] += f;
            lines[at + 6] += g;
            lines[at + 7] += h;
        }
    }

    private void reserve(int newEntries, int newSteps) {
        if (entries + newEntries >= entryNode.length) {
            int larger = (entries + newEntries + 1) * 3 / 2;
            entryNode = Arrays.copyOf(entryNode, larger);
            entryMask = Arrays.copyOf(entryMask, larger);
            stepStart = Arrays.copyOf(stepStart, larger);
            paths = Arrays.copyOf(paths, larger * LANES);
        }
        if (steps + newSteps > step.length) {
            step = Arrays.copyOf(step, (steps + newSteps) * 3 / 2);
        }
    }

    /** Takes out the paths of sources that had met the node before, and notes the others. */
    private void close(int entry) {
        int w = entryNode[entry];
        int mask = entryMask[entry] & ~seen[w];
        place[w] = 0;
        seen[w] |= (byte) mask;
        entryMask[entry] = (byte) mask;
        int ones = (mask & 0xff) * LANES;
        int line = entry * LANES;
        for (int lane = 0; lane < LANES; lane++) {
            paths[line + lane] *= ONES[ones + lane];
        }
    }

    /** Finds what the sources depend on each node of one distance. */
    private void backward(int from, int to, double[] times, SourceSums sums) {
        if (here.length < (to - from) * LANES) {
            here = new double[(to - from) * LANES * 3 / 2];
        }
        for (int entry = from; entry < to; entry++) {
            if (ends[entryNode[entry]]) {
                end(entry, (entry - from) * LANES);
            } else {
                gather(entry, to, (entry - from) * LANES);
                settle(entry, (entry - from) * LANES, times, sums);
            }
        }
        double[] swap = below;
        below = here;
        here = swap;
    }

    private void gather(int entry, int nextStart, int into) {
        double[] lines = below;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int end = stepStart[entry + 1];
        for (int i = stepStart[entry]; i < end; i++) {
            int line = (step[i] - nextStart) * LANES;
            a += lines[line];
            b += lines[line + 1];
            c += lines[line + 2];
            d += lines[line + 3];
            e += lines[line + 4];
            f += lines[line + 5];
            g += lines[line + 6];
            h += lines[line + 7];
        }
        here[into] = a;
        here[into + 1] = b;
        here[into + 2] = c;
        here[into + 3] = d;
        here[into + 4] = e;
        here[into + 5] = f;
        here[into + 6] = g;
        here[into + 7] = h;
    }

    private void settle(int entry, int line, double[] times, SourceSums sums) {
        int v = entryNode[entry];
        int ones = (entryMask[entry] & 0xff) * LANES;
        double weight = weights[v];
        double total = 0;
        double squares = 0;
        for (int lane = 0; lane < LANES; lane++) {
            double one = ONES[ones + lane];
            double count = paths[entry * LANES + lane];
            double dependency = count * here[line + lane];
            double counted = times[lane] * dependency;
            total += counted;
            squares += counted * dependency;
            // Without paths this is 0 / 1: cheaper than a branch that cannot be guessed.
            here[line + lane] = (weight * one + dependency) / (count + 1 - one);
        }
        sums.sums()[v] += total;
        if (sums.squares().length > 0) {
            sums.squares()[v] += squares;
        }
    }

    /** Like settle, of a node on which nothing depends because no path goes on from it. */
    private void end(int entry, int line) {
        int ones = (entryMask[entry] & 0xff) * LANES;
        double weight = weights[entryNode[entry]];
        for (int lane = 0; lane < LANES; lane++) {
            double one = ONES[ones + lane];
            here[line + lane] = weight * one / (paths[entry * LANES + lane] + 1 - one);
        }
    }
}
