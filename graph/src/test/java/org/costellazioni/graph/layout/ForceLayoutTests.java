package org.costellazioni.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;

class ForceLayoutTests {

    @Test
    void drawsEqualPicturesFromEqualSeedsOnAnyNumberOfThreads() {
        Graph graph = villages(1200, 5);

        Positions one = ForceLayout.of(graph).seed(3).iterations(40).threads(1).run();
        Positions three =
                ForceLayout.of(graph).seed(3).iterations(40).threads(3).run();
        Positions otherSeed =
                ForceLayout.of(graph).seed(4).iterations(40).threads(1).run();

        assertThat(three.x()).containsExactly(one.x());
        assertThat(three.y()).containsExactly(one.y());
        assertThat(otherSeed.x()).isNotEqualTo(one.x());
    }

    @Test
    void fitsTheCircleOfRadiusOne() {
        Positions drawn = ForceLayout.of(villages(300, 1)).run();

        for (int v = 0; v < 300; v++) {
            assertThat(Math.hypot(drawn.x()[v], drawn.y()[v])).isLessThan(1 + 1e-9);
        }
        assertThat(drawn.diameter()).isBetween(1.0, 2.0);
    }

    @Test
    void drawsTiesMuchShorterThanOtherPairs() {
        Graph graph = villages(600, 2);
        Positions drawn = ForceLayout.of(graph).run();

        double tied = 0;
        double all = 0;
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 4000; i++) {
            int v = random.nextInt(600);
            int first = graph.out().offsets()[v];
            if (graph.out().length(v) > 0) {
                tied += distance(
                        drawn,
                        v,
                        graph.out().targets()[first + random.nextInt(graph.out().length(v))]);
                all += distance(drawn, v, random.nextInt(600));
            }
        }
        assertThat(tied).isLessThan(all / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aNewNodeAmongFiveHundredHardlyMovesTheOthers(long seed) {
        Graph before = villages(500, seed);
        Positions earlier = ForceLayout.of(before).seed(seed).run();
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder grown = copyOf(before).nodes(501);
        for (int tie = 0; tie < 1 + random.nextInt(12); tie++) {
            grown.tie(500, random.nextInt(500));
        }
        boolean[] known = new boolean[501];
        Arrays.fill(known, 0, 500, true);

        Positions later = ForceLayout.of(grown.build())
                .seed(seed)
                .startingFrom(
                        Arrays.copyOf(earlier.x(), 501), Arrays.copyOf(earlier.y(), 501), known)
                .run();

        double[] moved = new double[500];
        for (int v = 0; v < 500; v++) {
            moved[v] = Math.hypot(later.x()[v] - earlier.x()[v], later.y()[v] - earlier.y()[v]);
        }
        Arrays.sort(moved);
        assertThat(moved[474]).isLessThanOrEqualTo(0.01 * earlier.diameter());
        assertThat(moved[499]).isLessThanOrEqualTo(0.0101 * earlier.diameter());
    }

    @Test
    void placesANewNodeNearItsNeighbors() {
        Graph before = villages(500, 9);
        Positions earlier = ForceLayout.of(before).run();
        Graph grown = copyOf(before).tie(500, 7).build();
        boolean[] known = new boolean[501];
        Arrays.fill(known, 0, 500, true);

        Positions later = ForceLayout.of(grown)
                .startingFrom(
                        Arrays.copyOf(earlier.x(), 501), Arrays.copyOf(earlier.y(), 501), known)
                .run();

        assertThat(distance(later, 500, 7)).isLessThan(earlier.diameter() / 5);
    }

    @Test
    void drawsGraphsWithoutTiesAndWithoutNodes() {
        assertThat(ForceLayout.of(GraphBuilder.undirected().build()).run().x()).isEmpty();
        Positions lone =
                ForceLayout.of(GraphBuilder.undirected().nodes(1).build()).run();
        assertThat(lone.x()).containsExactly(0);
        Positions loners =
                ForceLayout.of(GraphBuilder.undirected().nodes(40).build()).run();
        assertThat(loners.diameter()).isPositive().isFinite();
    }

    @Test
    void reportsGrowingProgressThatEndsAtOne() {
        List<Double> shares = new ArrayList<>();

        ForceLayout.of(villages(50, 1)).iterations(25).progress(shares::add).run();

        assertThat(shares).hasSize(25).isSorted().endsWith(1.0);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        ForceLayout layout = ForceLayout.of(villages(2000, 1))
                .iterations(1_000_000)
                .progress(done -> Thread.currentThread().interrupt());

        assertThatThrownBy(layout::run).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void refusesEarlierPositionsThatDoNotFit() {
        ForceLayout layout = ForceLayout.of(villages(3, 1));

        assertThatThrownBy(() -> layout.startingFrom(new double[2], new double[3], new boolean[3]))
                .isInstanceOf(IllegalArgumentException.class);
        double[] notFinite = {Double.NaN, 0, 0};
        boolean[] known = {true, true, true};
        assertThatThrownBy(() -> layout.startingFrom(notFinite, new double[3], known))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double distance(Positions drawn, int v, int w) {
        return Math.hypot(drawn.x()[v] - drawn.x()[w], drawn.y()[v] - drawn.y()[w]);
    }

    private static GraphBuilder copyOf(Graph graph) {
        GraphBuilder copy = GraphBuilder.undirected().nodes(graph.nodes());
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = graph.out().offsets()[v]; i < graph.out().offsets()[v + 1]; i++) {
                if (graph.out().targets()[i] > v) {
                    copy.tie(v, graph.out().targets()[i]);
                }
            }
        }
        return copy;
    }

    /** Nodes in villages of twenty, tied mostly to their own, with a few loners. */
    private static Graph villages(int nodes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        for (int v = 0; v < nodes * 0.97; v++) {
            for (int tie = 0; tie < 3; tie++) {
                int near = Math.min(nodes - 1, v / 20 * 20 + random.nextInt(20));
                builder.tie(v, random.nextInt(10) < 9 ? near : random.nextInt(nodes));
            }
        }
        return builder.build();
    }
}
