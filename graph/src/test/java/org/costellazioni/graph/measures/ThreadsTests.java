package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.RandomGraphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.concurrent.CancellationException;
import java.util.function.Function;

class ThreadsTests {

    /** Every measure that a crew works on. */
    enum Measure {
        PAGE_RANK(graph -> crew -> PageRank.of(graph)),
        CONSTRAINT(graph -> crew -> StructuralHoles.of(graph, crew).constraint()),
        EFFECTIVE_SIZE(graph -> crew -> StructuralHoles.of(graph, crew).effectiveSize()),
        CLUSTERING(graph -> crew -> Clustering.of(graph, crew).local()),
        HARMONIC(graph -> crew -> HarmonicCloseness.exact(graph, crew)),
        HARMONIC_SAMPLED(graph -> crew -> HarmonicCloseness.sampled(graph, 300, 5, crew)),
        BETWEENNESS(graph -> crew -> Betweenness.exact(graph, crew).values()),
        BETWEENNESS_SAMPLED(
                graph -> crew -> Betweenness.sampled(graph, 300, 5, crew).values());

        private final Function<Graph, Function<Crew, double[]>> work;

        Measure(Function<Graph, Function<Crew, double[]>> work) {
            this.work = work;
        }

        double[] of(Graph graph, Crew crew) {
            return work.apply(graph).apply(crew);
        }
    }

    /** A larger graph by {@code ./costellazioni bench long threads}. */
    private static final Graph GRAPH =
            RandomGraphs.communities(Integer.getInteger("proof.threads", 1_200), 7, 11);

    @ParameterizedTest
    @EnumSource(Measure.class)
    void findsTheSameToTheLastBitOnAnyNumberOfThreads(Measure measure) {
        double[] one = measure.of(GRAPH, Crew.of(1));

        assertThat(measure.of(GRAPH, Crew.of(2))).containsExactly(one);
        assertThat(measure.of(GRAPH, Crew.of(5))).containsExactly(one);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void stopsWhenItsThreadIsInterrupted(Measure measure) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> measure.of(GRAPH, Crew.of(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
