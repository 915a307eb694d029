package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.SplittableRandom;

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

    private static final int SMALL = 2_000;
    private static final int MIDDLING = 20_000;

    private final Graph graph;
    private double resolution = 1;
    private long seed = 1;
    private int iterations;
    private int starts;
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

    /**
     * How often to begin anew from the communities found so far, at most; unless told 2 above
     * 20,000 nodes, 4 above 2,000, and 10 in small graphs.
     */
    public Leiden iterations(int most) {
        iterations = most;
        return this;
    }

    /**
     * From how many orders of the nodes to start, to keep the best result; unless told 10 up to
     * 2,000 nodes, where it takes no time to speak of, and 1 above.
     */
    public Leiden starts(int count) {
        starts = count;
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
        CommunityGraph ground = CommunityGraph.of(graph.out(), resolution);
        int nodes = graph.nodes();
        int[] best = new int[nodes];
        Arrays.setAll(best, v -> v);
        if (ground.totalStrength() == 0) {
            return new Partition(best, nodes);
        }
        double most = Double.NEGATIVE_INFINITY;
        int count = starts > 0 ? starts : nodes <= SMALL ? 10 : 1;
        for (int start = 0; start < count; start++) {
            int[] found = search(ground, start);
            double modularity =
                    count == 1 ? 0 : Modularity.of(graph, Numbering.dense(found), resolution);
            // A hair's breadth more, so that rounding does not choose.
            if (modularity > most + 1e-12) {
                most = modularity;
                best = found;
            }
        }
        return Numbering.dense(best);
    }

    private int[] search(CommunityGraph ground, int start) {
        int most = iterations > 0
                ? iterations
                : graph.nodes() <= SMALL ? 10 : graph.nodes() <= MIDDLING ? 4 : 2;
        int[] communities = new int[graph.nodes()];
        Arrays.setAll(communities, v -> v);
        SplittableRandom order = start == 0 ? null : new SplittableRandom(seed + start);
        for (int i = 0; i < most; i++) {
            int[] improved = climb(ground, communities, seed + i + 31L * start, order);
            boolean stable = Arrays.equals(improved, communities);
            communities = improved;
            if (stable) {
                break;
            }
        }
        return communities;
    }

    /** Moves, refines and merges until every community is a single node of the merged graph. */
    private int[] climb(
            CommunityGraph ground, int[] start, long salt, @Nullable SplittableRandom order) {
        CommunityGraph level = ground;
        int[] communities = start.clone();
        int[] holder = null;
        while (true) {
            Crew.stopIfInterrupted();
            new LocalMoves(level, communities, order).run();
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
