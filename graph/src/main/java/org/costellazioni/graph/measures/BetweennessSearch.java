package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Betweenness by passes over the graph without its pendant trees. Passes are dealt out to a fixed
 * number of strands, each with sums of its own that are added in order at the end, so that the
 * result does not depend on the number of threads.
 */
final class BetweennessSearch {

    private static final int STRANDS = 16;

    private final Graph graph;
    private final Crew crew;
    private final int[] core;
    private final int[] representative;
    private final int[] weight;
    private final double[] through;
    private final Graph inner;

    BetweennessSearch(Graph graph, Crew crew) {
        this.graph = graph;
        this.crew = crew;
        if (graph.isDirected()) {
            core = IntStream.range(0, graph.nodes()).toArray();
            representative = core;
            weight = new int[graph.nodes()];
            Arrays.fill(weight, 1);
            through = new double[graph.nodes()];
            inner = graph;
        } else {
            PendantTrees trees = new PendantTrees(graph);
            core = trees.core();
            representative = trees.representatives();
            weight = trees.weights();
            through = trees.through();
            inner = graph.induced(core);
        }
    }

    Betweenness exact() {
        Sources sources = new Sources(IntStream.range(0, core.length).toArray(), coreWeights());
        SourceSums sums = search(sources, false);
        return new Betweenness(total(sums.sums(), 1), true, 0);
    }

    Betweenness sampled(int samples, long seed) {
        int nodes = graph.nodes();
        SplittableRandom random = new SplittableRandom(seed);
        int[] inside = new int[nodes];
        Arrays.fill(inside, -1);
        for (int i = 0; i < core.length; i++) {
            inside[core[i]] = i;
        }
        int[] times = new int[core.length];
        for (int i = 0; i < samples && nodes > 0; i++) {
            int drawn = inside[representative[random.nextInt(nodes)]];
            if (drawn >= 0) {
                times[drawn]++;
            }
        }
        int[] drawn = IntStream.range(0, core.length).filter(v -> times[v] > 0).toArray();
        SourceSums sums = search(new Sources(drawn, times), true);
        double error = new SampleError(samples, nodes, largestWeight()).of(sums);
        return new Betweenness(total(sums.sums(), nodes / (double) samples), false, error);
    }

    private int[] coreWeights() {
        return Arrays.stream(core).map(v -> weight[v]).toArray();
    }

    /** No source's paths can lead to more nodes than the largest component has. */
    private int largestWeight() {
        return Components.weak(graph).largest();
    }

    private SourceSums search(Sources sources, boolean squares) {
        int[] weights = coreWeights();
        SourceSums[] strands = new SourceSums[STRANDS];
        Supplier<BetweennessPass> scratch = () -> new BetweennessPass(inner, weights);
        crew.blocks(STRANDS, 1, scratch, (pass, from, to) -> {
            for (int strand = from; strand < to; strand++) {
                SourceSums sums = new SourceSums(core.length, squares);
                for (int batch = strand;
                        batch * BetweennessPass.LANES < sources.nodes().length;
                        batch += STRANDS) {
                    Crew.stopIfInterrupted();
                    pass.run(sources, batch * BetweennessPass.LANES, sums);
                }
                strands[strand] = sums;
            }
        });
        return SourceSums.added(strands);
    }

    /** What passes through each node of the whole graph, both ends of undirected pairs having searched. */
    private double[] total(double[] sums, double factor) {
        double[] values = through.clone();
        double share = graph.isDirected() ? factor : factor / 2;
        for (int i = 0; i < core.length; i++) {
            values[core[i]] += sums[i] * share;
        }
        return values;
    }
}
