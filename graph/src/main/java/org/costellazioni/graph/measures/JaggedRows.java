package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Rows;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Rows laid out for adding up values of neighbors over and over (jagged diagonals: Saad, “Krylov
 * subspace methods on supercomputers”, 1989).
 *
 * <p>Nodes with neighbors get a <em>place</em>, block by block, in each block those with few
 * neighbors first. A block stores the first neighbor of all its rows, then the second of those that
 * have one, and so on: long loops without guesses where short rows would end one after another.
 */
final class JaggedRows {

    static final int BLOCK = BlockSums.BLOCK;

    private final Rows rows;
    private final int[] nodes;
    private final int[] places;
    private final int[] blockStart;
    /** For each block and column the first row, counted in the block, that reaches so far. */
    private final int[][] firstRows;

    private final int[] slots;
    private final double @Nullable [] factors;

    JaggedRows(Rows rows, Crew crew) {
        this.rows = rows;
        nodes = nodesWithNeighbors(rows);
        places = new int[rows.nodes()];
        int blocks = (nodes.length + BLOCK - 1) / BLOCK;
        blockStart = new int[blocks + 1];
        firstRows = new int[blocks][];
        slots = new int[rows.arcs()];
        factors = rows.weights() == null ? null : new double[rows.arcs()];
        crew.blocks(nodes.length, BLOCK, this::sort);
        for (int block = 0; block < blocks; block++) {
            blockStart[block + 1] += blockStart[block];
        }
        crew.blocks(nodes.length, BLOCK, this::fill);
    }

    private static int[] nodesWithNeighbors(Rows rows) {
        int[] found = new int[rows.nodes() + 1];
        int count = 0;
        for (int v = 0; v < rows.nodes(); v++) {
            found[count] = v;
            count += rows.length(v) > 0 ? 1 : 0;
        }
        return Arrays.copyOf(found, count);
    }

    /** Sorts the nodes of a block by their number of neighbors. */
    private void sort(int from, int to) {
        int longest = 0;
        int arcs = 0;
        for (int i = from; i < to; i++) {
            longest = Math.max(longest, rows.length(nodes[i]));
            arcs += rows.length(nodes[i]);
        }
        int[] cursor = new int[longest + 1];
        for (int i = from; i < to; i++) {
            cursor[rows.length(nodes[i])]++;
        }
        for (int length = 1; length <= longest; length++) {
            cursor[length] += cursor[length - 1];
        }
        int[] firsts = Arrays.copyOf(cursor, longest);
        int[] unsorted = Arrays.copyOfRange(nodes, from, to);
        for (int i = unsorted.length - 1; i >= 0; i--) {
            int place = from + --cursor[rows.length(unsorted[i])];
            nodes[place] = unsorted[i];
            places[unsorted[i]] = place;
        }
        firstRows[from / BLOCK] = firsts;
        blockStart[from / BLOCK + 1] = arcs;
    }

    private void fill(int from, int to) {
        int[] firsts = firstRows[from / BLOCK];
        int[] column = new int[firsts.length];
        int start = blockStart[from / BLOCK];
        for (int i = 0; i < firsts.length; i++) {
            column[i] = start - firsts[i];
            start += to - from - firsts[i];
        }
        for (int row = 0; row < to - from; row++) {
            int arc = rows.offsets()[nodes[from + row]];
            int length = rows.length(nodes[from + row]);
            for (int i = 0; i < length; i++) {
                slots[column[i] + row] = places[rows.targets()[arc + i]];
                if (factors != null) {
                    factors[column[i] + row] = rows.weightAt(arc + i);
                }
            }
        }
    }

    /** How many places there are. */
    int count() {
        return nodes.length;
    }

    /** The node that has a place. */
    int node(int place) {
        return nodes[place];
    }

    /**
     * Adds up, for each place of a block, what its neighbors have, by weight.
     *
     * @param from the block's first place, a multiple of {@link #BLOCK}
     * @param to the block's end
     * @param values by place
     * @param sums receives the sums, beginning at 0 for the first place
     */
    void gather(int from, int to, double[] values, double[] sums) {
        int count = to - from;
        int start = blockStart[from / BLOCK];
        Arrays.fill(sums, 0, count, 0);
        for (int first : firstRows[from / BLOCK]) {
            if (factors == null) {
                add(start - first, first, count, values, sums);
            } else {
                addWeighted(factors, start - first, first, count, values, sums);
            }
            start += count - first;
        }
    }

    private void add(int shift, int first, int end, double[] values, double[] sums) {
        int[] sources = slots;
        for (int row = first; row < end; row++) {
            sums[row] += values[sources[shift + row]];
        }
    }

    private void addWeighted(
            double[] by, int shift, int first, int end, double[] values, double[] sums) {
        int[] sources = slots;
        for (int row = first; row < end; row++) {
            sums[row] += by[shift + row] * values[sources[shift + row]];
        }
    }
}
