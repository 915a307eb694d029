package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Harmonic closeness: the mean of 1 / distance from a node to all others, 0 for those out of reach;
 * between 0 and 1. On a directed graph along the ties' direction. Weights do not count.
 *
 * <p>Marchiori and Latora, “Harmony in the small-world” (2000); for the choice among closenesses,
 * Boldi and Vigna, “Axioms for centrality” (2014).
 */
public final class HarmonicCloseness {

    /** Up to this many nodes {@link #of} is exact. */
    public static final int EXACT_NODES = 20_000;

    /** Sources from which {@link #of} measures in larger graphs. */
    public static final int SAMPLES = 2048;

    private HarmonicCloseness() {}

    /** Exact to {@link #EXACT_NODES} nodes, otherwise sampled from {@link #SAMPLES} sources. */
    public static double[] of(Graph graph, long seed, Crew crew) {
        return graph.nodes() <= EXACT_NODES
                ? exact(graph, crew)
                : sampled(graph, SAMPLES, seed, crew);
    }

    /** From all nodes. O(nodes × ties / 64) in a graph of small distances, 64 sources at a time. */
    public static double[] exact(Graph graph, Crew crew) {
        return from(graph, IntStream.range(0, graph.nodes()).toArray(), crew);
    }

    /**
     * Estimated from the distances to some nodes drawn at random, without bias. The standard error
     * is at most 1 / (2 √samples), and in practice a small part of that because distances vary
     * little.
     *
     * @param samples how many different nodes to draw, at most all
     */
    public static double[] sampled(Graph graph, int samples, long seed, Crew crew) {
        return from(
                graph, Sample.distinct(graph.nodes(), samples, new SplittableRandom(seed)), crew);
    }

    /** The sources must be in ascending order, which in breadth-first numbering is also that of place. */
    private static double[] from(Graph graph, int[] sources, Crew crew) {
        long[] sums = new long[graph.nodes()];
        int batches = (sources.length + Long.SIZE - 1) / Long.SIZE;
        crew.blocks(
                batches, 1, () -> new DistanceBatch(graph.in(), sources, sums), DistanceBatch::run);
        boolean[] isSource = new boolean[graph.nodes()];
        for (int source : sources) {
            isSource[source] = true;
        }
        double[] closeness = new double[graph.nodes()];
        for (int v = 0; v < closeness.length; v++) {
            int others = sources.length - (isSource[v] ? 1 : 0);
            closeness[v] = others == 0 ? 0 : sums[v] / (double) DistanceBatch.ONE / others;
        }
        return closeness;
    }
}
