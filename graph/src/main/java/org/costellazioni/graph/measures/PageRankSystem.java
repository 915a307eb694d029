package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;
import org.jspecify.annotations.Nullable;

/**
 * PageRank of an undirected graph as a symmetric system of equations.
 *
 * <p>Up to a common factor PageRank is x = D u where (D − αA) u = 1, with A the weights of the
 * ties, D the strengths on the diagonal (1 for isolates) and α the damping. The matrix is
 * symmetric and positive definite, so conjugate gradients preconditioned with D (Hestenes and
 * Stiefel, 1952) need some 30 passes over the ties where plain iteration needs 140. The sum of the
 * absolute errors of x is at most that of the residual divided by 1 − α, which is when to stop.
 */
final class PageRankSystem {

    private static final int MOST_PASSES = 1000;

    private final Crew crew;
    private final double damping;
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final double[] diagonal;
    private final double[] inverse;
    private final double[] solution;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final BlockSums curvature;
    private final BlockSums progress;
    private final BlockSums error;

    PageRankSystem(Graph graph, double damping, Crew crew) {
        this.crew = crew;
        this.damping = damping;
        Rows rows = graph.out();
        offsets = rows.offsets();
        targets = rows.targets();
        weights = rows.weights();
        int nodes = graph.nodes();
        diagonal = new double[nodes];
        inverse = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            diagonal[v] = rows.length(v) == 0 ? 1 : rowSum(v);
            inverse[v] = 1 / diagonal[v];
        }
        solution = new double[nodes];
        residual = new double[nodes];
        direction = new double[nodes];
        product = new double[nodes];
        curvature = new BlockSums(nodes);
        progress = new BlockSums(nodes);
        error = new BlockSums(nodes);
    }

    private double rowSum(int v) {
        if (weights == null) {
            return offsets[v + 1] - offsets[v];
        }
        double sum = 0;
        for (int i = offsets[v]; i < offsets[v + 1]; i++) {
            sum += weights[i];
        }
        return sum;
    }

    double[] solve() {
        crew.together(this::solve);
        for (int v = 0; v < solution.length; v++) {
            solution[v] *= diagonal[v];
        }
        return solution;
    }

    private void solve(Crew.Member member) {
        int nodes = solution.length;
        member.share(nodes, BlockSums.BLOCK, this::begin);
        member.meet();
        double before = progress.total();
        double tolerated = PageRank.TOLERANCE * (1 - damping) * sumOfSolution();
        double ratio = 0;
        for (int pass = 0; pass < MOST_PASSES && error.total() > tolerated; pass++) {
            double turn = ratio;
            member.share(nodes, BlockSums.BLOCK, (from, to) -> turn(from, to, turn));
            member.meet();
            member.share(nodes, BlockSums.BLOCK, this::multiply);
            member.meet();
            double length = before / curvature.total();
            member.share(nodes, BlockSums.BLOCK, (from, to) -> go(from, to, length));
            member.meet();
            double after = progress.total();
            ratio = after / before;
            before = after;
        }
    }

    /** What the exact solution adds up to, before it is scaled to 1. */
    private double sumOfSolution() {
        int isolates = 0;
        for (int v = 0; v < solution.length; v++) {
            isolates += offsets[v] == offsets[v + 1] ? 1 : 0;
        }
        return isolates + (solution.length - isolates) / (1 - damping);
    }

    private void begin(int from, int to) {
        double sum = 0;
        double absolute = 0;
        for (int v = from; v < to; v++) {
            residual[v] = 1;
            sum += inverse[v];
            absolute += 1;
        }
        progress.set(from, sum);
        error.set(from, absolute);
    }

    private void turn(int from, int to, double ratio) {
        for (int v = from; v < to; v++) {
            direction[v] = residual[v] * inverse[v] + ratio * direction[v];
        }
    }

    private void multiply(int from, int to) {
        double sum = 0;
        for (int v = from; v < to; v++) {
            double own = diagonal[v] * direction[v]
                    - damping * (weights == null ? plain(v) : weighted(v, weights));
            product[v] = own;
            sum += own * direction[v];
        }
        curvature.set(from, sum);
    }

    private double plain(int v) {
        double sum = 0;
        int end = offsets[v + 1];
        for (int i = offsets[v]; i < end; i++) {
            sum += direction[targets[i]];
        }
        return sum;
    }

    private double weighted(int v, double[] by) {
        double sum = 0;
        int end = offsets[v + 1];
        for (int i = offsets[v]; i < end; i++) {
            sum += by[i] * direction[targets[i]];
        }
        return sum;
    }

    private void go(int from, int to, double length) {
        double sum = 0;
        double absolute = 0;
        for (int v = from; v < to; v++) {
            solution[v] += length * direction[v];
            double rest = residual[v] - length * product[v];
            residual[v] = rest;
            sum += rest * rest * inverse[v];
            absolute += Math.abs(rest);
        }
        progress.set(from, sum);
        error.set(from, absolute);
    }
}
