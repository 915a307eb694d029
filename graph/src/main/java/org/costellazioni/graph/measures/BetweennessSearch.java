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
 *
 * <p>Exact searches that start in the middle leave out the simplicial nodes, through which nobody
 * passes: those starting from them count both ways.
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
    private final SimplicialNodes simplicial;

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
        simplicial = new SimplicialNodes(inner, crew);
    }

    Betweenness exact() {
        int[] weights = coreWeights();
        int[] middle = simplicial.chosen(false);
        int[] bothWays = weights.clone();
        for (int v : middle) {
            bothWays[v] = Math.multiplyExact(2, weights[v]);
        }
        double[] sums = search(
                        new SearchField(inner, bothWays, simplicial.flags()),
                        new Sources(simplicial.chosen(true), weights),
                        false)
                .sums();
        int[] middleWeights = Arrays.stream(middle).map(v -> weights[v]).toArray();
        int[] all = IntStream.range(0, middle.length).toArray();
        double[] inMiddle = search(
                        new SearchField(
                                inner.induced(middle), middleWeights, new boolean[all.length]),
                        new Sources(all, middleWeights),
                        false)
                .sums();
        for (int i : all) {
            sums[middle[i]] += inMiddle[i];
        }
        return new Betweenness(total(sums, 1), true, 0);
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
        SearchField field = new SearchField(inner, coreWeights(), simplicial.flags());
        SourceSums sums = search(field, new Sources(drawn, times), true);
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

    private SourceSums search(SearchField field, Sources sources, boolean squares) {
        int nodes = field.graph().nodes();
        SourceSums[] strands = new SourceSums[STRANDS];
        Supplier<BetweennessPass> scratch = () -> new BetweennessPass(field);
        crew.blocks(STRANDS, 1, scratch, (pass, from, to) -> {
            for (int strand = from; strand < to; strand++) {
                SourceSums sums = new SourceSums(nodes, squares);
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
