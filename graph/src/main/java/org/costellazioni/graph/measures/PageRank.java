package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;

/**
 * PageRank: how often a walker is at each node who follows a tie at random, chosen by weight, and
 * with probability 1 − damping (or where no tie leaves) jumps to any node instead.
 *
 * <p>Brin and Page, “The anatomy of a large-scale hypertextual web search engine” (1998). The
 * values add up to 1. Loops do not count.
 */
public final class PageRank {

    public static final double USUAL_DAMPING = 0.85;

    /** The sum of all absolute errors, as a part of the sum of all values, is below this. */
    public static final double TOLERANCE = 1e-10;

    private PageRank() {}

    /** With the usual damping. */
    public static double[] of(Graph graph) {
        return of(graph, USUAL_DAMPING);
    }

    /**
     * With a damping of choice. O((nodes + ties) × log(1 / tolerance)).
     *
     * @param damping at least 0 and below 1
     */
    public static double[] of(Graph graph, double damping) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException(
                    "damping must be at least 0 and below 1, not " + damping);
        }
        return new PageRankSweeps(graph.withoutLoops(), damping).run();
    }
}
