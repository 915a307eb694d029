package org.costellazioni.graph.measures;

/**
 * Sums kept block by block and added up in the order of the blocks, so that the result does not
 * depend on which thread worked on which block.
 */
final class BlockSums {

    /** Numbers in a block: enough to outweigh the handling, few enough to share out evenly. */
    static final int BLOCK = 1024;

    private final double[] sums;

    BlockSums(int count) {
        sums = new double[(count + BLOCK - 1) / BLOCK];
    }

    void set(int from, double sum) {
        sums[from / BLOCK] = sum;
    }

    double total() {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
