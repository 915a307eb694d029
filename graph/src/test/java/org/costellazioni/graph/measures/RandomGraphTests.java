package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.RandomGraphs;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Every measure against its definition on small random graphs; the seed of a graph that disagrees
 * stands in the message. More of them by {@code ./costellazioni bench long random-graphs}.
 */
class RandomGraphTests {

    private static final int GRAPHS = Integer.getInteger("proof.random-graphs", 3_000);
    private static final Crew CREW = Crew.of(1);

    @Test
    void agreesWithTheDefinitions() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Graph graph = RandomGraphs.any(new SplittableRandom(seed), 9);
            Graph measured = seed % 2 == 0 ? graph : graph.breadthFirst().graph();
            String fault = fault(measured, new ByDefinition(measured), seed);
            // Asserting each value by itself would take most of the time.
            if (!fault.isEmpty()) {
                assertThat(fault).as("seed " + seed + ", " + measured).isEmpty();
            }
        }
    }

    private static String fault(Graph graph, ByDefinition truth, long seed) {
        StringBuilder fault = new StringBuilder();
        check(fault, "weak", sameGroups(Components.weak(graph), truth.reachable(truth.both)));
        check(fault, "strong", sameGroups(Components.strong(graph), truth.reachable(truth.tie)));
        check(fault, "cores", Arrays.equals(Cores.of(graph), truth.cores()));
        check(fault, "cuts", sameCuts(Cuts.of(graph), truth));
        check(
                fault,
                "pagerank",
                graph.nodes() == 0 || truth.pageRankFault(PageRank.of(graph), 0.85) < 1e-9);
        check(
                fault,
                "betweenness",
                near(Betweenness.exact(graph, CREW).values(), truth.betweenness()));
        check(fault, "harmonic", near(HarmonicCloseness.exact(graph, CREW), truth.harmonic()));
        check(fault, "holes", sameHoles(StructuralHoles.of(graph, CREW), truth));
        check(fault, "clustering", sameClustering(Clustering.of(graph, CREW), truth));
        check(fault, "paths", samePaths(graph, truth));
        Partition communities = Leiden.of(graph).seed(seed).starts(2).run();
        check(fault, "communities", truth.hangTogether(communities.groups()));
        double modularity = Modularity.of(graph, communities);
        check(
                fault,
                "modularity",
                Math.abs(modularity - truth.modularity(communities.groups())) < 1e-9);
        check(fault, "gain", modularity >= Modularity.of(graph, Components.weak(graph)) - 1e-9);
        return fault.toString();
    }

    private static void check(StringBuilder fault, String measure, boolean agrees) {
        if (!agrees) {
            fault.append(measure).append(' ');
        }
    }

    private static boolean sameGroups(Partition partition, boolean[][] reach) {
        boolean same = true;
        for (int v = 0; v < reach.length; v++) {
            for (int w = 0; w < reach.length; w++) {
                same &= partition.groups()[v]
                        == partition.groups()[w]
                        == (reach[v][w] && reach[w][v]);
            }
        }
        return same;
    }

    private static boolean sameCuts(Cuts cuts, ByDefinition truth) {
        boolean same = true;
        int bridges = 0;
        for (int v = 0; v < truth.nodes; v++) {
            same &= cuts.articulation()[v] == truth.articulation(v);
            for (int w = 0; w < v; w++) {
                bridges += truth.both[v][w] > 0 && truth.bridge(v, w) ? 1 : 0;
            }
        }
        for (int i = 0; i < cuts.bridges(); i++) {
            same &= truth.bridge(cuts.bridgeFrom()[i], cuts.bridgeTo()[i]);
        }
        return same && bridges == cuts.bridges();
    }

    private static boolean sameHoles(StructuralHoles holes, ByDefinition truth) {
        boolean same = true;
        for (int v = 0; v < truth.nodes; v++) {
            same &= near(holes.constraint()[v], truth.constraint(v));
            same &= near(holes.effectiveSize()[v], truth.effectiveSize(v));
        }
        return same;
    }

    private static boolean sameClustering(Clustering clustering, ByDefinition truth) {
        boolean same = true;
        for (int v = 0; v < truth.nodes; v++) {
            same &= near(clustering.local()[v], truth.clustering(v));
        }
        return same;
    }

    private static boolean samePaths(Graph graph, ByDefinition truth) {
        boolean same = true;
        for (int v = 0; v < truth.nodes; v++) {
            ShortestPaths paths = ShortestPaths.bySteps(graph, v);
            for (int w = 0; w < truth.nodes; w++) {
                same &= paths.distance()[w] == truth.steps[v][w];
                int length = paths.wayTo(w).length;
                same &= length
                        == (Double.isInfinite(truth.steps[v][w]) ? 0 : truth.steps[v][w] + 1);
            }
        }
        return same;
    }

    private static boolean near(double[] found, double[] expected) {
        boolean same = true;
        for (int v = 0; v < expected.length; v++) {
            same &= near(found[v], expected[v]);
        }
        return same;
    }

    private static boolean near(double found, double expected) {
        return Math.abs(found - expected) < 1e-9;
    }
}
