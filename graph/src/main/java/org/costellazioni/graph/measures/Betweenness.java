package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;

/**
 * Betweenness: through how many pairs of other nodes' shortest paths a node passes, each pair
 * counting as the share of its shortest paths that do. Not normalized; on an undirected graph each
 * pair counts once, on a directed one each ordered pair. Weights and loops do not count.
 *
 * <p>Freeman, “A set of measures of centrality based on betweenness” (1977); Brandes, “A faster
 * algorithm for betweenness centrality” (2001).
 *
 * @param values the betweenness of each node, exact or estimated
 * @param exact whether the values are exact
 * @param error 0 if exact; otherwise, with probability 95 % no value of any node is farther from
 *     the exact one than this share of all pairs of other nodes
 */
public record Betweenness(double[] values, boolean exact, double error) {

    /** Up to this many nodes {@link #of} is exact. */
    public static final int EXACT_NODES = 20_000;

    /** Sources from which {@link #of} measures in larger graphs. */
    public static final int SAMPLES = 512;

    /** Exact to {@link #EXACT_NODES} nodes, otherwise sampled from {@link #SAMPLES} sources. */
    public static Betweenness of(Graph graph, long seed, Crew crew) {
        return graph.nodes() <= EXACT_NODES
                ? exact(graph, crew)
                : sampled(graph, SAMPLES, seed, crew);
    }

    /** From every node. O(nodes × ties), eight sources a pass after folding pendant trees. */
    public static Betweenness exact(Graph graph, Crew crew) {
        return new BetweennessSearch(graph.withoutLoops(), crew).exact();
    }

    /**
     * Estimated without bias from the paths that leave some nodes, drawn at random with repetition
     * (Brandes and Pich, “Centrality estimation in large networks”, 2007), those of pendant trees
     * being exact. O(samples × ties). The error follows from the empirical Bernstein bound of
     * Maurer and Pontil (2009) or Hoeffding's (1963), whichever is lower, for all nodes at once.
     */
    public static Betweenness sampled(Graph graph, int samples, long seed, Crew crew) {
        return new BetweennessSearch(graph.withoutLoops(), crew).sampled(samples, seed);
    }
}
