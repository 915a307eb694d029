package org.costellazioni.graph;

/**
 * A graph whose nodes were given other numbers, and the way back.
 *
 * @param graph the graph with the new numbers
 * @param original the old number of each new one
 */
public record Renumbered(Graph graph, int[] original) {

    /** Puts values found on the renumbered graph where the original numbers expect them. */
    public int[] restore(int[] values) {
        int[] restored = new int[values.length];
        for (int v = 0; v < values.length; v++) {
            restored[original[v]] = values[v];
        }
        return restored;
    }

    /** Puts values found on the renumbered graph where the original numbers expect them. */
    public double[] restore(double[] values) {
        double[] restored = new double[values.length];
        for (int v = 0; v < values.length; v++) {
            restored[original[v]] = values[v];
        }
        return restored;
    }

    /** Puts values found on the renumbered graph where the original numbers expect them. */
    public boolean[] restore(boolean[] values) {
        boolean[] restored = new boolean[values.length];
        for (int v = 0; v < values.length; v++) {
            restored[original[v]] = values[v];
        }
        return restored;
    }
}
