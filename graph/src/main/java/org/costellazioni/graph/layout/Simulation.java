package org.costellazioni.graph.layout;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

/** The bodies, the forces between them and the pace at which they move. */
final class Simulation {

    private static final int BLOCK = 512;
    static final double GRAVITY = 1;

    private final Graph graph;
    private final Crew crew;
    private final double repulsion;
    private final Positions positions;
    private final double[] mass;
    private final double[] forceX;
    private final double[] forceY;
    private final double[] earlierX;
    private final double[] earlierY;
    private final Pace pace = new Pace();
    private final QuadTree tree;

    Simulation(Graph graph, Positions positions, double repulsion, Crew crew) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.crew = crew;
        this.repulsion = repulsion;
        this.positions = positions;
        mass = new double[nodes];
        for (int v = 0; v < nodes; v++) {
            mass[v] = mass(graph, v);
        }
        forceX = new double[nodes];
        forceY = new double[nodes];
        earlierX = new double[nodes];
        earlierY = new double[nodes];
        tree = new QuadTree(nodes);
    }

    static double mass(Graph graph, int v) {
        return graph.out().length(v) + 1;
    }

    /** How strongly a tie pulls: 1 for weight 1, growing with the logarithm of the weight. */
    static double attraction(Rows rows, int position) {
        return rows.weights() == null ? 1 : Math.log1p(rows.weightAt(position)) / Math.log(2);
    }

    Positions positions() {
        return positions;
    }

    void step() {
        tree.build(positions, mass);
        crew.blocks(mass.length, BLOCK, this::forces);
        pace.adapt(mass, forceX, forceY, earlierX, earlierY);
        for (int v = 0; v < mass.length; v++) {
            double factor = pace.factor(mass[v], forceX[v] - earlierX[v], forceY[v] - earlierY[v]);
            positions.x()[v] += forceX[v] * factor;
            positions.y()[v] += forceY[v] * factor;
            earlierX[v] = forceX[v];
            earlierY[v] = forceY[v];
        }
    }

    private void forces(int from, int to) {
        for (int place = from; place < to; place++) {
            int v = tree.node(place);
            tree.repel(place, repulsion, forceX, forceY);
            fall(v);
            attract(v);
        }
    }

    private void fall(int v) {
        double x = positions.x()[v];
        double y = positions.y()[v];
        double distance = Math.sqrt(x * x + y * y);
        if (distance > 0) {
            // Scaled like repulsion, so that a drawing of another scale falls alike.
            double pull = GRAVITY * mass[v] * Math.sqrt(repulsion) / distance;
            forceX[v] -= x * pull;
            forceY[v] -= y * pull;
        }
    }

    private void attract(int v) {
        Rows rows = graph.out();
        int[] targets = rows.targets();
        double[] x = positions.x();
        double[] y = positions.y();
        double sumX = 0;
        double sumY = 0;
        int end = rows.offsets()[v + 1];
        for (int i = rows.offsets()[v]; i < end; i++) {
            int w = targets[i];
            double pull = attraction(rows, i);
            sumX += (x[w] - x[v]) * pull;
            sumY += (y[w] - y[v]) * pull;
        }
        forceX[v] += sumX;
        forceY[v] += sumY;
    }
}
