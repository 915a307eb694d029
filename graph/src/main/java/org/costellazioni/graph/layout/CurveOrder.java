package org.costellazioni.graph.layout;

/** Bodies in the order of a Z-shaped curve through a grid of 65,536 cells a side (Morton order). */
final class CurveOrder {

    private static final int DIGIT = 11;
    private static final int DIGITS = 3;

    private long[] keys;
    private long[] spare;
    private double side;

    CurveOrder(int bodies) {
        keys = new long[bodies];
        spare = new long[bodies];
    }

    /** Which body is at a place of the curve. */
    int node(int place) {
        return (int) keys[place];
    }

    /** The side of the square that holds all bodies. */
    double side() {
        return side;
    }

    void sort(Positions positions) {
        double[] x = positions.x();
        double[] y = positions.y();
        double lowX = lowest(x);
        double lowY = lowest(y);
        side = Math.max(positions.diameter(), Double.MIN_NORMAL);
        double scale = 65_535 / side;
        for (int v = 0; v < keys.length; v++) {
            long code = spread((int) ((x[v] - lowX) * scale))
                    | spread((int) ((y[v] - lowY) * scale)) << 1;
            keys[v] = code << 32 | v;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            sortByDigit(32 + digit * DIGIT);
        }
    }

    /** Where, between two places that agree above this level, the given quarter ends. */
    int endOfQuarter(int from, int to, int level, int quarter) {
        int shift = 62 - 2 * level;
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((keys[middle] >>> shift & 3) <= quarter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sortByDigit(int shift) {
        int mask = (1 << DIGIT) - 1;
        int[] starts = new int[mask + 2];
        for (long key : keys) {
            starts[(int) (key >>> shift & mask) + 1]++;
        }
        for (int i = 0; i <= mask; i++) {
            starts[i + 1] += starts[i];
        }
        for (long key : keys) {
            spare[starts[(int) (key >>> shift & mask)]++] = key;
        }
        long[] sorted = spare;
        spare = keys;
        keys = sorted;
    }

    /** Puts a zero before each of the lower sixteen bits. */
    private static long spread(int value) {
        long bits = value & 0xffff;
        bits = (bits | bits << 8) & 0x00ff00ff;
        bits = (bits | bits << 4) & 0x0f0f0f0f;
        bits = (bits | bits << 2) & 0x33333333;
        return (bits | bits << 1) & 0x55555555;
    }

    private static double lowest(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
        }
        return low;
    }
}
