package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.RandomGraphs;
import org.costellazioni.graph.TextbookGraphs;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

class LeidenTests {

    /** More by {@code ./costellazioni bench long communities}. */
    private static final int GRAPHS = Integer.getInteger("proof.communities", 150);

    @Test
    void findsOnlyCommunitiesThatHangTogether() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Graph graph =
                    RandomGraphs.communities(random.nextInt(20, 300), random.nextInt(1, 9), seed);

            Partition communities =
                    Leiden.of(graph).seed(seed).starts(1 + seed % 2).run();

            // Without the ties between communities there are as many components as communities.
            GraphBuilder inner = GraphBuilder.undirected().nodes(graph.nodes());
            for (int v = 0; v < graph.nodes(); v++) {
                for (int i = graph.out().offsets()[v]; i < graph.out().offsets()[v + 1]; i++) {
                    int w = graph.out().targets()[i];
                    if (communities.groups()[v] == communities.groups()[w]) {
                        inner.tie(v, w);
                    }
                }
            }
            assertThat(Components.weak(inner.build()).count())
                    .as("seed " + seed)
                    .isEqualTo(communities.count());
        }
    }

    @Test
    void givesEqualCommunitiesForEqualSeedsOnAnyNumberOfThreads() {
        Graph graph = RandomGraphs.communities(5000, 8, 2);

        Partition one = Leiden.of(graph).seed(9).crew(Crew.of(1)).run();
        Partition four = Leiden.of(graph).seed(9).crew(Crew.of(4)).run();

        assertThat(four.groups()).containsExactly(one.groups());
    }

    @Test
    void findsCommunitiesThatWerePutThere() {
        Graph graph = RandomGraphs.communities(2000, 8, 1);
        int[] planted = new int[2000];
        for (int v = 0; v < 2000; v++) {
            planted[v] = v / 50;
        }

        double found = Modularity.of(graph, Leiden.of(graph).run());

        assertThat(found).isGreaterThan(Modularity.of(graph, new Partition(planted, 40)) - 0.01);
    }

    @Test
    void findsSmallerCommunitiesAtHigherResolution() {
        Graph karate = TextbookGraphs.karate();

        assertThat(Leiden.of(karate).resolution(0).run().count()).isEqualTo(1);
        assertThat(Leiden.of(karate).resolution(4).run().count())
                .isGreaterThan(Leiden.of(karate).run().count());
        assertThatThrownBy(() -> Leiden.of(karate).resolution(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotGetWorseByGoingOn() {
        Graph graph = RandomGraphs.communities(1500, 5, 8);
        double before = 0;
        for (int iterations = 1; iterations < 6; iterations++) {
            double now = Modularity.of(
                    graph, Leiden.of(graph).starts(1).iterations(iterations).run());
            assertThat(now).isGreaterThanOrEqualTo(before - 1e-9);
            before = now;
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Graph graph = RandomGraphs.communities(100, 4, 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Leiden.of(graph).run()).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
