package org.costellazioni.bench.graph;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes graphs like those of affiliations: groups of heavy-tailed size, whose members come mostly from one
 * territory, popular ones more often; who belongs to the same group is tied. One node in twenty stays
 * alone. The mean degree is 8.
 */
final class AffiliationGraphs {

    private static final int MEAN_DEGREE = 8;
    private static final int TERRITORY = 400;
    private static final int LARGEST_GROUP = 12;
    private static final double FROM_ELSEWHERE = 0.08;
    private static final double ALONE = 0.05;

    private final SplittableRandom random;
    private final int nodes;
    /** Up to each node, the popularity of those before it and its own. */
    private final double[] popularity;

    private AffiliationGraphs(int nodes, long seed) {
        this.nodes = nodes;
        random = new SplittableRandom(seed);
        popularity = new double[nodes + 1];
        for (int v = 0; v < nodes; v++) {
            boolean alone = random.nextDouble() < ALONE;
            double own = alone ? 0 : Math.pow(1 - random.nextDouble(), -0.6);
            popularity[v + 1] = popularity[v] + own;
        }
    }

    /** A graph of so many nodes; nodes of one territory have consecutive numbers. */
    static Graph of(int nodes, long seed) {
        return new AffiliationGraphs(nodes, seed).make();
    }

    private Graph make() {
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        int[] group = new int[LARGEST_GROUP];
        // Some pairs meet in several groups and count once, so a little more than the mean is dealt
        // out.
        for (double ties = 0; ties < nodes * MEAN_DEGREE / 2.0 * 1.08; ) {
            int size = gather(group);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < i; j++) {
                    builder.tie(group[i], group[j]);
                }
            }
            ties += size * (size - 1) / 2.0;
        }
        return builder.build();
    }

    /** Fills the group with different nodes and says how many. */
    private int gather(int[] group) {
        int size = Math.min(LARGEST_GROUP, 1 + (int) Math.pow(1 - random.nextDouble(), -0.65));
        int home = random.nextInt((nodes + TERRITORY - 1) / TERRITORY) * TERRITORY;
        int count = 0;
        for (int i = 0; i <= size; i++) {
            boolean elsewhere = random.nextDouble() < FROM_ELSEWHERE;
            int from = elsewhere ? 0 : home;
            int member = popular(from, elsewhere ? nodes : Math.min(nodes, home + TERRITORY));
            if (count < group.length
                    && Arrays.stream(group, 0, count).noneMatch(other -> other == member)) {
                group[count++] = member;
            }
        }
        return count;
    }

    /** A node of a range, drawn by popularity. */
    private int popular(int from, int to) {
        double drawn = popularity[from] + random.nextDouble() * (popularity[to] - popularity[from]);
        int found = Arrays.binarySearch(popularity, from, to + 1, drawn);
        return Math.min(to - 1, found >= 0 ? found : -found - 2);
    }
}
