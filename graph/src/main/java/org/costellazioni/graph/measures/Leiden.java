package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;

import java.util.Arrays;

/**
 * Communities: groups of nodes with more ties among themselves than their strengths would lead to
 * expect, so divided that {@link Modularity} is as high as the search finds.
 *
 * <p>Traag, Waltman and van Eck, “From Louvain to Leiden: guaranteeing well-connected communities”
 * (2019). Every community is connected. Directions are forgotten, loops do not count; isolates are
 * communities of their own. About O(ties × iterations).
 *
 * <p>Equal graphs, settings and seeds give equal communities on any number of threads.
 */
public final class Leiden {

    private final Graph graph;
    private double resolution = 1;
    private long seed = 1;
    private int iterations = 2;
    private Crew crew = Crew.of(1);

    private Leiden(Graph graph) {
        this.graph = graph.withoutLoops().undirected();
    }

    public static Leiden of(Graph graph) {
        return new Leiden(graph);
    }

    /** Above 1 for more and smaller communities, below 1 for fewer and larger ones; 1 unless told. */
    public Leiden resolution(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a resolution is not negative: " + value);
        }
        resolution = value;
        return this;
    }

    /** Chooses among equally good merges; 1 unless told. */
    public Leiden seed(long value) {
        seed = value;
        return this;
    }

    /** How often to begin anew from the communities found so far, at most; 2 unless told. */
    public Leiden iterations(int most) {
        iterations = most;
        return this;
    }

    /** The threads to work on; one unless told. */
    public Leiden crew(Crew value) {
        crew = value;
        return this;
    }

    /**
     * Finds the communities, numbered by their first node.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public Partition run() {
        int[] communities = new int[graph.nodes()];
        Arrays.setAll(communities, v -> v);
        CommunityGraph ground = CommunityGraph.of(graph.out(), resolution);
        if (ground.totalStrength() == 0) {
            return new Partition(communities, communities.length);
        }
        for (int i = 0; i < iterations; i++) {
            int[] improved = climb(ground, communities, seed + i);
            boolean stable = Arrays.equals(improved, communities);
            communities = improved;
            if (stable) {
                break;
            }
        }
        return Numbering.dense(communities);
    }

    /** Moves, refines and merges until every community is a single node of the merged graph. */
    private int[] climb(CommunityGraph ground, int[] start, long salt) {
        CommunityGraph level = ground;
        int[] communities = start.clone();
        int[] holder = null;
        while (true) {
            Crew.stopIfInterrupted();
            new LocalMoves(level, communities).run();
            Partition dense = Numbering.dense(communities);
            communities = dense.groups();
            if (dense.count() == level.nodes()) {
                return holder == null ? communities : through(holder, communities);
            }
            Partition refined = new Refinement(level, dense, salt, crew).run();
            if (refined.count() == level.nodes()) {
                int[] found = holder == null ? communities : through(holder, communities);
                return ConnectedParts.of(graph, found);
            }
            communities = Numbering.carried(refined, communities);
            level = level.merged(refined);
            holder = holder == null ? refined.groups() : through(holder, refined.groups());
        }
    }

    private static int[] through(int[] holder, int[] values) {
        int[] reached = new int[holder.length];
        for (int v = 0; v < holder.length; v++) {
            reached[v] = values[holder[v]];
        }
        return reached;
    }
}
