package org.costellazioni.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class GraphTests {

    @Test
    void mergesParallelTiesByAddingTheirWeights() {
        Graph graph =
                GraphBuilder.undirected().tie(0, 1).tie(1, 0, 2.5).tie(2, 1).build();

        assertThat(graph.ties()).isEqualTo(2);
        assertThat(graph.degree(1)).isEqualTo(2);
        assertThat(graph.strength(1)).isEqualTo(4.5);
        assertThat(graph.isWeighted()).isTrue();
    }

    @Test
    void keepsDirectionsApart() {
        Graph graph =
                GraphBuilder.directed().tie(0, 1).tie(1, 0).tie(0, 2).tie(0, 2).build();

        assertThat(graph.ties()).isEqualTo(3);
        assertThat(graph.out().length(0)).isEqualTo(2);
        assertThat(graph.in().length(0)).isEqualTo(1);
        assertThat(graph.degree(0)).isEqualTo(3);
        assertThat(graph.strength(0)).isEqualTo(4);
    }

    @Test
    void forgetsDirectionsByAddingMutualTies() {
        Graph graph = GraphBuilder.directed()
                .keepingLoops()
                .tie(0, 1)
                .tie(1, 0, 2)
                .tie(2, 0)
                .tie(2, 2)
                .build()
                .undirected();

        assertThat(graph.isDirected()).isFalse();
        assertThat(graph.ties()).isEqualTo(3);
        assertThat(graph.strength(1)).isEqualTo(3);
        assertThat(graph.strength(2)).isEqualTo(3);
    }

    @Test
    void dropsLoopsUnlessTheyAreToBeKept() {
        assertThat(GraphBuilder.undirected().tie(3, 3).build().ties()).isZero();
        assertThat(GraphBuilder.undirected().tie(3, 3).build().nodes()).isEqualTo(4);
        Graph kept =
                GraphBuilder.undirected().keepingLoops().tie(0, 0).tie(0, 1).build();

        assertThat(kept.ties()).isEqualTo(2);
        assertThat(kept.loops()).isEqualTo(1);
        assertThat(kept.degree(0)).isEqualTo(3);
        assertThat(kept.strength(0)).isEqualTo(3);
        assertThat(kept.withoutLoops().degree(0)).isEqualTo(1);
    }

    @Test
    void holdsAGraphWithoutNodes() {
        Graph graph = TextbookGraphs.empty();

        assertThat(graph.nodes()).isZero();
        assertThat(graph.ties()).isZero();
        assertThat(graph.breadthFirst().graph().nodes()).isZero();
    }

    @Test
    void refusesWhatIsNotATie() {
        GraphBuilder builder = GraphBuilder.undirected();

        assertThatThrownBy(() -> builder.tie(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.tie(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.tie(0, 1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.tie(0, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersNodesBreadthFirstWithoutChangingTies() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 200; round++) {
            Graph graph = RandomGraphs.any(random, 12);
            Renumbered renumbered = graph.breadthFirst();

            assertThat(renumbered.graph().ties()).isEqualTo(graph.ties());
            for (int v = 0; v < graph.nodes(); v++) {
                for (int w = 0; w < graph.nodes(); w++) {
                    int here = renumbered.graph().out().find(v, w);
                    int there = graph.out()
                            .find(renumbered.original()[v], renumbered.original()[w]);
                    assertThat(here < 0).isEqualTo(there < 0);
                    if (here >= 0) {
                        assertThat(renumbered.graph().out().weightAt(here))
                                .isEqualTo(graph.out().weightAt(there));
                    }
                }
            }
        }
    }

    @Test
    void restoresValuesToTheOriginalNumbers() {
        Renumbered renumbered = new Renumbered(TextbookGraphs.path(3), new int[] {2, 0, 1});

        assertThat(renumbered.restore(new int[] {7, 8, 9})).containsExactly(8, 9, 7);
        assertThat(renumbered.restore(new double[] {7, 8, 9})).containsExactly(8, 9, 7);
        assertThat(renumbered.restore(new boolean[] {true, false, false}))
                .containsExactly(false, false, true);
    }

    @Test
    void cutsOutTheGraphOfChosenNodes() {
        Graph part = TextbookGraphs.cycle(6).induced(new int[] {5, 0, 1, 3});

        assertThat(part.nodes()).isEqualTo(4);
        assertThat(part.ties()).isEqualTo(2);
        assertThat(part.out().find(0, 1)).isNotNegative();
        assertThat(part.degree(3)).isZero();
    }
}
