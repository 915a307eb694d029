package org.costellazioni.graph.measures;

/**
 * What sources depend on each node, added up over sources.
 *
 * @param sums the dependencies
 * @param squares their squares, empty if not wanted
 */
record SourceSums(double[] sums, double[] squares) {

    SourceSums(int nodes, boolean wantSquares) {
        this(new double[nodes], new double[wantSquares ? nodes : 0]);
    }

    static SourceSums added(SourceSums[] parts) {
        SourceSums total = new SourceSums(parts[0].sums.length, parts[0].squares.length > 0);
        for (SourceSums part : parts) {
            add(total.sums, part.sums);
            add(total.squares, part.squares);
        }
        return total;
    }

    private static void add(double[] total, double[] part) {
        for (int v = 0; v < part.length; v++) {
            total[v] += part[v];
        }
    }
}
