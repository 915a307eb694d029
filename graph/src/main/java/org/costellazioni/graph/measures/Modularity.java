package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

/**
 * Modularity: the share of ties (by weight) that fall within groups, less the share expected if
 * ties were dealt out at random among nodes of the same strengths.
 *
 * <p>Newman and Girvan, “Finding and evaluating community structure in networks” (2004); the
 * resolution is that of Reichardt and Bornholdt (2006). Directions are forgotten, loops do not
 * count.
 */
public final class Modularity {

    private Modularity() {}

    /** With resolution 1. */
    public static double of(Graph graph, Partition partition) {
        return of(graph, partition, 1);
    }

    /** Between -1 and 1; 0 by convention for a graph without ties. O(nodes + ties). */
    public static double of(Graph graph, Partition partition, double resolution) {
        Rows rows = graph.withoutLoops().undirected().out();
        int[] group = partition.groups();
        double[] held = new double[partition.count()];
        double inside = 0;
        double all = 0;
        for (int v = 0; v < group.length; v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                double weight = rows.weightAt(i);
                held[group[v]] += weight;
                inside += group[rows.targets()[i]] == group[v] ? weight : 0;
                all += weight;
            }
        }
        if (all == 0) {
            return 0;
        }
        double expected = 0;
        for (double strength : held) {
            expected += strength / all * (strength / all);
        }
        return inside / all - resolution * expected;
    }
}
