package org.costellazioni.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Renumbered;
import org.costellazioni.graph.measures.Betweenness;
import org.costellazioni.graph.measures.Clustering;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Cores;
import org.costellazioni.graph.measures.Cuts;
import org.costellazioni.graph.measures.HarmonicCloseness;
import org.costellazioni.graph.measures.PageRank;
import org.costellazioni.graph.measures.Partition;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** On graphs too large for checking definitions one by one, another library finds the same. */
class SameAsJGraphTTests {

    private static final int NODES = 4000;
    private static final int NODES_FOR_PATHS = 1000;
    private static final Crew CREW = Crew.of(2);

    private final Graph graph = AffiliationGraphs.of(NODES, 3);
    private final org.jgrapht.Graph<Integer, DefaultEdge> theirs = BenchState.copy(graph);

    @Test
    void findsTheSameComponents() {
        Partition parts = Components.weak(graph);
        Set<Set<Integer>> ours = Set.copyOf(IntStream.range(0, NODES)
                .boxed()
                .collect(Collectors.groupingBy(v -> parts.groups()[v], Collectors.toSet()))
                .values());

        assertThat(ours).isEqualTo(Set.copyOf(new ConnectivityInspector<>(theirs).connectedSets()));
    }

    @Test
    void findsTheSameCores() {
        int[] expected = new int[NODES];
        new Coreness<>(theirs).getScores().forEach((v, core) -> expected[v] = core);

        assertThat(Cores.of(graph)).containsExactly(expected);
    }

    @Test
    void findsTheSameArticulationPointsAndBridges() {
        BiconnectivityInspector<Integer, DefaultEdge> inspector =
                new BiconnectivityInspector<>(theirs);
        Cuts cuts = Cuts.of(graph);

        assertThat(IntStream.range(0, NODES).filter(v -> cuts.articulation()[v]).boxed())
                .containsExactlyInAnyOrderElementsOf(inspector.getCutpoints());
        assertThat(IntStream.range(0, cuts.bridges())
                        .mapToObj(i -> Set.of(cuts.bridgeFrom()[i], cuts.bridgeTo()[i])))
                .containsExactlyInAnyOrderElementsOf(inspector.getBridges().stream()
                        .map(tie -> Set.of(theirs.getEdgeSource(tie), theirs.getEdgeTarget(tie)))
                        .toList());
    }

    /** By weight: who meets in several groups is tied more strongly. */
    @Test
    void findsTheSamePageRank() {
        double[] ours = measured(graph, numbered -> PageRank.of(numbered));
        double[] expected = byNode(
                new org.jgrapht.alg.scoring.PageRank<>(weighted(), 0.85, 1000, 1e-14).getScores());

        double apart = IntStream.range(0, NODES)
                .mapToDouble(v -> Math.abs(ours[v] - expected[v]))
                .sum();
        assertThat(apart).isLessThan(2e-10);
    }

    private org.jgrapht.Graph<Integer, DefaultWeightedEdge> weighted() {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> copy =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        theirs.vertexSet().forEach(copy::addVertex);
        for (DefaultEdge tie : theirs.edgeSet()) {
            int from = theirs.getEdgeSource(tie);
            int to = theirs.getEdgeTarget(tie);
            int position = graph.out().find(from, to);
            copy.setEdgeWeight(copy.addEdge(from, to), graph.out().weightAt(position));
        }
        return copy;
    }

    @Test
    void findsTheSameClustering() {
        double[] ours =
                measured(graph, numbered -> Clustering.of(numbered, CREW).local());

        assertNear(ours, new ClusteringCoefficient<>(theirs).getScores());
    }

    @Test
    void findsTheSameBetweenness() {
        Graph smaller = AffiliationGraphs.of(NODES_FOR_PATHS, 4);
        double[] ours =
                measured(smaller, numbered -> Betweenness.exact(numbered, CREW).values());

        assertNear(ours, new BetweennessCentrality<>(BenchState.copy(smaller)).getScores());
    }

    @Test
    void findsTheSameHarmonicCloseness() {
        Graph smaller = AffiliationGraphs.of(NODES_FOR_PATHS, 5);
        double[] ours = measured(smaller, numbered -> HarmonicCloseness.exact(numbered, CREW));

        assertNear(ours, new HarmonicCentrality<>(BenchState.copy(smaller)).getScores());
    }

    /** A measure of nodes. */
    private interface Measure {
        double[] of(Graph graph);
    }

    /** Measured as the command does: numbered breadth-first, with the values brought back. */
    private static double[] measured(Graph graph, Measure measure) {
        Renumbered renumbered = graph.breadthFirst();
        return renumbered.restore(measure.of(renumbered.graph()));
    }

    private static void assertNear(double[] ours, Map<Integer, Double> theirs) {
        double[] expected = byNode(theirs);
        double largest = Arrays.stream(expected).max().orElse(0);
        assertThat(ours).containsExactly(expected, Offset.offset(1e-11 * Math.max(1, largest)));
    }

    private static double[] byNode(Map<Integer, Double> scores) {
        double[] values = new double[scores.size()];
        scores.forEach((v, score) -> values[v] = score);
        return values;
    }
}
