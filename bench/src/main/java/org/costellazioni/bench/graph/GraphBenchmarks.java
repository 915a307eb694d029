package org.costellazioni.bench.graph;

import org.costellazioni.graph.layout.ForceLayout;
import org.costellazioni.graph.measures.Betweenness;
import org.costellazioni.graph.measures.Clustering;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Cores;
import org.costellazioni.graph.measures.Cuts;
import org.costellazioni.graph.measures.HarmonicCloseness;
import org.costellazioni.graph.measures.Leiden;
import org.costellazioni.graph.measures.PageRank;
import org.costellazioni.graph.measures.StructuralHoles;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

import java.util.concurrent.TimeUnit;

/** Each measure with both libraries; the names before the underscore are those of the measures. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GraphBenchmarks {

    @Benchmark
    public Object components_ours(BenchState state) {
        return Components.weak(state.ours);
    }

    @Benchmark
    public Object components_jgrapht(BenchState state) {
        return new ConnectivityInspector<>(state.theirs).connectedSets();
    }

    @Benchmark
    public Object core_ours(BenchState state) {
        return Cores.of(state.ours);
    }

    @Benchmark
    public Object core_jgrapht(BenchState state) {
        return new Coreness<>(state.theirs).getScores();
    }

    @Benchmark
    public Object cut_ours(BenchState state) {
        return Cuts.of(state.ours);
    }

    @Benchmark
    public Object cut_jgrapht(BenchState state) {
        return new BiconnectivityInspector<>(state.theirs).getCutpoints();
    }

    @Benchmark
    public Object pagerank_ours(BenchState state) {
        return PageRank.of(state.ours);
    }

    @Benchmark
    public Object pagerank_jgrapht(BenchState state) {
        return new org.jgrapht.alg.scoring.PageRank<>(state.theirs, 0.85, 1000, 1e-10 / state.nodes)
                .getScores();
    }

    @Benchmark
    public Object clustering_ours(BenchState state) {
        return Clustering.of(state.ours, state.crew);
    }

    @Benchmark
    public Object clustering_jgrapht(BenchState state) {
        return new ClusteringCoefficient<>(state.theirs).getScores();
    }

    @Benchmark
    public Object harmonic_ours(BenchState state) {
        return HarmonicCloseness.of(state.ours, 1, state.crew);
    }

    @Benchmark
    public Object harmonic_jgrapht(BenchState state) {
        return new HarmonicCentrality<>(state.theirs).getScores();
    }

    @Benchmark
    public Object betweenness_ours(BenchState state) {
        return Betweenness.of(state.ours, 1, state.crew);
    }

    @Benchmark
    public Object betweenness_jgrapht(BenchState state) {
        return new BetweennessCentrality<>(state.theirs).getScores();
    }

    @Benchmark
    public Object communities_ours(BenchState state) {
        return Leiden.of(state.ours).crew(state.crew).run();
    }

    /** JGraphT has no search for modularity; this is its fastest way to communities. */
    @Benchmark
    public Object communities_jgrapht(BenchState state) {
        return new LabelPropagationClustering<>(state.theirs).getClustering();
    }

    @Benchmark
    public Object constraint_ours(BenchState state) {
        return StructuralHoles.of(state.ours, state.crew);
    }

    @Benchmark
    public Object layout_ours(BenchState state) {
        return ForceLayout.of(state.ours).threads(state.threads).run();
    }
}
