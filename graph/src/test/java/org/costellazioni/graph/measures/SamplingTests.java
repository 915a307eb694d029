package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.RandomGraphs;
import org.costellazioni.graph.TextbookGraphs;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class SamplingTests {

    private static final Crew CREW = Crew.of(2);

    @Test
    void estimatesBetweennessWithinItsError() {
        for (int seed = 0; seed < 10; seed++) {
            Graph graph = RandomGraphs.communities(800, 6, seed);
            double pairs = 799.0 * 798 / 2;
            double[] exact = Betweenness.exact(graph, CREW).values();

            Betweenness sampled = Betweenness.sampled(graph, 200, seed, CREW);

            assertThat(sampled.exact()).isFalse();
            assertThat(sampled.error()).isBetween(1e-4, 0.5);
            for (int v = 0; v < 800; v++) {
                assertThat(Math.abs(sampled.values()[v] - exact[v]) / pairs)
                        .isLessThan(sampled.error());
            }
        }
    }

    @Test
    void estimatesBetweennessWithoutBias() {
        Graph graph = RandomGraphs.communities(60, 4, 3);
        double[] exact = Betweenness.exact(graph, CREW).values();
        double[] mean = new double[60];

        for (int seed = 0; seed < 2000; seed++) {
            double[] sampled = Betweenness.sampled(graph, 10, seed, CREW).values();
            for (int v = 0; v < 60; v++) {
                mean[v] += sampled[v] / 2000;
            }
        }

        double largest = Arrays.stream(exact).max().orElse(0);
        for (int v = 0; v < 60; v++) {
            assertThat(Math.abs(mean[v] - exact[v])).isLessThan(0.05 * largest);
        }
    }

    @Test
    void isExactWherePendantTreesAreAllThereIs() {
        Betweenness sampled = Betweenness.sampled(TextbookGraphs.star(50), 3, 1, CREW);

        assertThat(sampled.values()[0]).isEqualTo(49.0 * 50 / 2);
    }

    @Test
    void estimatesHarmonicClosenessNearTheTruth() {
        Graph graph = RandomGraphs.communities(3000, 6, 5);

        double[] exact = HarmonicCloseness.exact(graph, CREW);
        double[] sampled = HarmonicCloseness.sampled(graph, 1000, 7, CREW);

        for (int v = 0; v < 3000; v++) {
            assertThat(Math.abs(sampled[v] - exact[v])).isLessThan(0.02);
        }
        assertThat(HarmonicCloseness.sampled(graph, 5000, 7, CREW)).containsExactly(exact);
    }

    @Test
    void drawsDifferentNodesInOrder() {
        int[] sample = Sample.distinct(100, 30, new SplittableRandom(1));

        assertThat(sample).hasSize(30).isSorted().doesNotHaveDuplicates();
        assertThat(Sample.distinct(4, 30, new SplittableRandom(1))).containsExactly(0, 1, 2, 3);
    }
}
