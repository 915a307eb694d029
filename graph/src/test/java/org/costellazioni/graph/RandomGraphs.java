package org.costellazioni.graph;

import java.util.SplittableRandom;

/** Graphs drawn at random for comparing results. */
public final class RandomGraphs {

    private RandomGraphs() {}

    /** Any kind of small graph: directed or not, weighted or not, with loops and parallel ties. */
    public static Graph any(SplittableRandom random, int mostNodes) {
        return small(random, mostNodes, random.nextBoolean());
    }

    /** Like {@link #any}, directed as told. */
    public static Graph small(SplittableRandom random, int mostNodes, boolean directed) {
        int nodes = random.nextInt(mostNodes + 1);
        GraphBuilder builder = directed ? GraphBuilder.directed() : GraphBuilder.undirected();
        builder.nodes(nodes);
        if (random.nextInt(4) == 0) {
            builder.keepingLoops();
        }
        boolean weighted = random.nextInt(3) == 0;
        int ties = nodes == 0 ? 0 : random.nextInt(1 + nodes * random.nextInt(1, 4));
        for (int tie = 0; tie < ties; tie++) {
            double weight = weighted ? random.nextInt(1, 9) / 2.0 : 1;
            builder.tie(random.nextInt(nodes), random.nextInt(nodes), weight);
        }
        return builder.build();
    }

    /** Nodes in communities of about 50, tied mostly to their own, some popular, some alone. */
    public static Graph communities(int nodes, double meanDegree, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        for (int tie = 0; tie < nodes * meanDegree / 2; tie++) {
            int v = (int) (nodes * 0.95 * random.nextDouble());
            int near = v / 50 * 50 + (int) (50 * Math.pow(random.nextDouble(), 2));
            int w = random.nextInt(10) == 0 ? random.nextInt(nodes) : near;
            builder.tie(v, Math.min(nodes - 1, w));
        }
        return builder.build();
    }
}
