package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * Brandes' two sweeps from eight sources at a time.
 *
 * <p>A node that some sources meet at a distance makes an <em>entry</em> for that distance, with
 * eight path counts side by side, one memory line, 0 for the sources that meet it at another
 * distance. Sums over neighbors then need no test of distances: a neighbor without an entry at the
 * distance in question stands at place 0, whose counts are all 0. Sources near each other share
 * most entries, so a line that was fetched once serves eight searches.
 */
final class BetweennessPass {

    static final int LANES = 8;

    private final Rows out;
    private final Rows in;
    private final int[] weights;
    private final int[] place;
    private final byte[] seen;
    private final byte[] fresh;
    private final int[] levelStart;

    private int entries;
    private int levels;
    private int[] entryNode = new int[64];
    private byte[] entryMask = new byte[64];
    private double[] paths = new double[64 * LANES];
    private double[] below = new double[64 * LANES];
    private double[] above = new double[64 * LANES];

    BetweennessPass(Graph graph, int[] weights) {
        out = graph.out();
        in = graph.in();
        this.weights = weights;
        int nodes = graph.nodes();
        place = new int[nodes];
        seen = new byte[nodes];
        fresh = new byte[nodes];
        levelStart = new int[nodes + 2];
    }

    void run(Sources sources, int first, SourceSums sums) {
        int lanes = Math.min(LANES, sources.nodes().length - first);
        begin(sources.nodes(), first, lanes);
        while (levelStart[levels] < entries) {
            levels++;
            levelStart[levels] = entries;
            forward(levelStart[levels - 1], levelStart[levels]);
        }
        double[] times = new double[LANES];
        for (int lane = 0; lane < lanes; lane++) {
            times[lane] = sources.weights()[sources.nodes()[first + lane]];
        }
        for (int level = levels - 1; level > 0; level--) {
            backward(level, level == levels - 1, times, sums);
        }
        clear();
    }

    /** Entry 0 stays empty; the sources are the entries of distance 0. */
    private void begin(int[] sources, int first, int lanes) {
        entries = 1;
        levels = 0;
        levelStart[0] = 1;
        for (int lane = 0; lane < lanes; lane++) {
            int source = sources[first + lane];
            seen[source] = (byte) (1 << lane);
            int entry = enter(source, seen[source]);
            paths[entry * LANES + lane] = 1;
            place[source] = entry;
        }
    }

    private int enter(int v, byte mask) {
        if (entries == entryNode.length) {
            int larger = entries + (entries >> 1);
            entryNode = Arrays.copyOf(entryNode, larger);
            entryMask = Arrays.copyOf(entryMask, larger);
            paths = Arrays.copyOf(paths, larger * LANES);
        }
        entryNode[entries] = v;
        entryMask[entries] = mask;
        Arrays.fill(paths, entries * LANES, (entries + 1) * LANES, 0);
        return entries++;
    }

    /** Makes the entries of the next distance and counts the paths that lead to them. */
    private void forward(int from, int to) {
        for (int entry = from; entry < to; entry++) {
            spread(entryNode[entry], entryMask[entry]);
        }
        for (int entry = to; entry < entries; entry++) {
            int w = entryNode[entry];
            entryMask[entry] = fresh[w];
            countPaths(w, entry * LANES, fresh[w]);
        }
        for (int entry = from; entry < to; entry++) {
            place[entryNode[entry]] = 0;
        }
        for (int entry = to; entry < entries; entry++) {
            int w = entryNode[entry];
            seen[w] |= fresh[w];
            fresh[w] = 0;
            place[w] = entry;
        }
    }

    private void spread(int v, byte mask) {
        int[] targets = out.targets();
        int end = out.offsets()[v + 1];
        for (int i = out.offsets()[v]; i < end; i++) {
            int w = targets[i];
            int news = mask & ~seen[w];
            if (news != 0) {
                if (fresh[w] == 0) {
                    enter(w, mask);
                }
                fresh[w] |= (byte) news;
            }
        }
    }

    private void countPaths(int w, int at, byte mask) {
        gather(in, w, paths, 0, at, paths);
        for (int lane = 0; lane < LANES; lane++) {
            if ((mask & 1 << lane) == 0) {
                paths[at + lane] = 0;
            }
        }
    }

    /** Adds up, lane by lane, the lines of the neighbors' places less a base. */
    private void gather(Rows rows, int v, double[] lines, int base, int at, double[] into) {
        int[] targets = rows.targets();
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int end = rows.offsets()[v + 1];
        for (int i = rows.offsets()[v]; i < end; i++) {
            int line = Math.max(0, place[targets[i]] - base) * LANES;
            a += lines[line];
            b += lines[line + 1];
            c += lines[line + 2];
            d += lines[line + 3];
            e += lines[line + 4];
            f += lines[line + 5];
            g += lines[line + 6];
            h += lines[line + 7];
        }
        into[at] = a;
        into[at + 1] = b;
        into[at + 2] = c;
        into[at + 3] = d;
        into[at + 4] = e;
        into[at + 5] = f;
        into[at + 6] = g;
        into[at + 7] = h;
    }

    /**
     * Finds what the sources depend on each node of one distance, from the lines that the next
     * distance left: (weight + dependency) / paths for each of its entries, from line 1 on.
     */
    private void backward(int level, boolean last, double[] times, SourceSums sums) {
        int start = levelStart[level];
        int end = levelStart[level + 1];
        int nextStart = last ? 0 : end;
        if (above.length < (end - start + 1) * LANES) {
            above = new double[(end - start + 1) * LANES * 3 / 2];
        }
        for (int entry = start; entry < end; entry++) {
            int line = (entry - start + 1) * LANES;
            if (last) {
                Arrays.fill(above, line, line + LANES, 0);
            } else {
                gather(out, entryNode[entry], below, nextStart - 1, line, above);
            }
            settle(entry, line, times, sums);
        }
        Arrays.fill(above, 0, LANES, 0);
        for (int entry = nextStart; !last && entry < levelStart[level + 2]; entry++) {
            place[entryNode[entry]] = 0;
        }
        for (int entry = start; entry < end; entry++) {
            place[entryNode[entry]] = entry;
        }
        double[] swap = below;
        below = above;
        above = swap;
    }

    private void settle(int entry, int line, double[] times, SourceSums sums) {
        int v = entryNode[entry];
        double weight = weights[v];
        double total = 0;
        double squares = 0;
        for (int lane = 0; lane < LANES; lane++) {
            double count = paths[entry * LANES + lane];
            double dependency = count * above[line + lane];
            double counted = times[lane] * dependency;
            total += counted;
            squares += counted * dependency;
            above[line + lane] = count > 0 ? (weight + dependency) / count : 0;
        }
        sums.sums()[v] += total;
        if (sums.squares().length > 0) {
            sums.squares()[v] += squares;
        }
    }

    private void clear() {
        for (int entry = 1; entry < entries; entry++) {
            int v = entryNode[entry];
            seen[v] = 0;
            place[v] = 0;
        }
    }
}
