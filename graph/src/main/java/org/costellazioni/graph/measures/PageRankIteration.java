package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/** PageRank of a directed graph by plain iteration: each pass shrinks the error by the damping. */
final class PageRankIteration {

    private final Crew crew;
    private final Rows in;
    private final double damping;
    private final double[] leaving;
    private final double[] share;
    private final double[] values;
    private final BlockSums stranded;
    private final BlockSums change;

    PageRankIteration(Graph graph, double damping, Crew crew) {
        this.crew = crew;
        this.in = graph.in();
        this.damping = damping;
        int nodes = graph.nodes();
        leaving = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            for (int i = graph.out().offsets()[v]; i < graph.out().offsets()[v + 1]; i++) {
                leaving[v] += graph.out().weightAt(i);
            }
        }
        share = new double[nodes];
        values = new double[nodes];
        Arrays.fill(values, 1.0 / nodes);
        stranded = new BlockSums(nodes);
        change = new BlockSums(nodes);
    }

    double[] run() {
        crew.together(this::run);
        return values;
    }

    private void run(Crew.Member member) {
        double tolerated =
                PageRank.TOLERANCE * (1 - damping) / Math.max(damping, Double.MIN_NORMAL);
        boolean settled = values.length == 0;
        while (!settled) {
            member.share(values.length, BlockSums.BLOCK, this::divide);
            member.meet();
            double jump = (1 - damping + damping * stranded.total()) / values.length;
            member.share(values.length, BlockSums.BLOCK, (from, to) -> gather(from, to, jump));
            member.meet();
            settled = change.total() <= tolerated;
        }
    }

    private void divide(int from, int to) {
        double sum = 0;
        for (int v = from; v < to; v++) {
            if (leaving[v] > 0) {
                share[v] = values[v] / leaving[v];
            } else {
                sum += values[v];
            }
        }
        stranded.set(from, sum);
    }

    private void gather(int from, int to, double jump) {
        double sum = 0;
        for (int v = from; v < to; v++) {
            double arriving = 0;
            for (int i = in.offsets()[v]; i < in.offsets()[v + 1]; i++) {
                arriving += share[in.targets()[i]] * in.weightAt(i);
            }
            double value = jump + damping * arriving;
            sum += Math.abs(value - values[v]);
            values[v] = value;
        }
        change.set(from, sum);
    }
}
