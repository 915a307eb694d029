package org.costellazioni.bench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Leiden;
import org.costellazioni.graph.measures.Modularity;
import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class AffiliationGraphsTests {

    private final Graph graph = AffiliationGraphs.of(5000, 1);

    @Test
    void haveAMeanDegreeOfAboutEight() {
        assertThat(2.0 * graph.ties() / graph.nodes()).isBetween(7.0, 9.0);
    }

    @Test
    void haveHeavyTailsAndIsolates() {
        int most = IntStream.range(0, 5000).map(graph::degree).max().orElse(0);
        long alone = IntStream.range(0, 5000).filter(v -> graph.degree(v) == 0).count();

        assertThat(most).isGreaterThan(80);
        assertThat(alone).isGreaterThan(200);
        assertThat(Components.weak(graph).largest()).isGreaterThan(2500);
    }

    @Test
    void haveTerritoriesForCommunities() {
        assertThat(Modularity.of(graph, Leiden.of(graph).run())).isGreaterThan(0.6);
    }

    @Test
    void areEqualForEqualSeeds() {
        Graph again = AffiliationGraphs.of(5000, 1);

        assertThat(again.out().targets()).containsExactly(graph.out().targets());
        assertThat(AffiliationGraphs.of(5000, 2).out().targets())
                .isNotEqualTo(graph.out().targets());
    }
}
