package org.costellazioni.graph.layout;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

/** The nodes of an earlier drawing and the leash that keeps each near where it stood. */
final class Anchors {

    /** Below the hundredth that is promised for one new node in 500, which adds a five-hundredth. */
    private static final double SHORTEST_LEASH = 0.008;

    private final double[] x;
    private final double[] y;
    private final boolean[] known;
    private final int knownCount;

    private Anchors(double[] x, double[] y, boolean[] known, int knownCount) {
        this.x = x;
        this.y = y;
        this.known = known;
        this.knownCount = knownCount;
    }

    static Anchors of(Graph graph, double[] x, double[] y, boolean[] known) {
        if (x.length != graph.nodes()
                || y.length != graph.nodes()
                || known.length != graph.nodes()) {
            throw new IllegalArgumentException("earlier positions are not as many as the nodes");
        }
        int count = 0;
        for (int v = 0; v < known.length; v++) {
            if (known[v] && !(Double.isFinite(x[v]) && Double.isFinite(y[v]))) {
                throw new IllegalArgumentException(
                        "the earlier position of node " + v + " is not finite");
            }
            count += known[v] ? 1 : 0;
        }
        return new Anchors(x.clone(), y.clone(), known.clone(), count);
    }

    /** The anchors of some nodes, renumbered in the order given. */
    Anchors of(int[] nodes) {
        boolean[] chosen = new boolean[nodes.length];
        double[] chosenX = new double[nodes.length];
        double[] chosenY = new double[nodes.length];
        int count = 0;
        for (int i = 0; i < nodes.length; i++) {
            chosen[i] = known[nodes[i]];
            chosenX[i] = x[nodes[i]];
            chosenY[i] = y[nodes[i]];
            count += chosen[i] ? 1 : 0;
        }
        return new Anchors(chosenX, chosenY, chosen, count);
    }

    boolean any() {
        return knownCount > 0;
    }

    boolean knows(int v) {
        return known[v];
    }

    double x(int v) {
        return x[v];
    }

    double y(int v) {
        return y[v];
    }

    /** The longer side of the rectangle that held the earlier drawing; 1 if it was a single point. */
    double diameter() {
        double lowX = Double.POSITIVE_INFINITY;
        double highX = Double.NEGATIVE_INFINITY;
        double lowY = Double.POSITIVE_INFINITY;
        double highY = Double.NEGATIVE_INFINITY;
        for (int v = 0; v < known.length; v++) {
            if (known[v]) {
                lowX = Math.min(lowX, x[v]);
                highX = Math.max(highX, x[v]);
                lowY = Math.min(lowY, y[v]);
                highY = Math.max(highY, y[v]);
            }
        }
        double diameter = Math.max(highX - lowX, highY - lowY);
        return diameter > 0 ? diameter : 1;
    }

    /** Brings back to the leash's end every known node that went farther. */
    void pull(Positions positions) {
        double share = (known.length - knownCount) / (double) known.length;
        double leash = diameter() * (SHORTEST_LEASH + share / 2);
        for (int v = 0; v < known.length; v++) {
            if (known[v]) {
                double dx = positions.x()[v] - x[v];
                double dy = positions.y()[v] - y[v];
                double distance = Math.hypot(dx, dy);
                if (distance > leash) {
                    positions.x()[v] = x[v] + dx * leash / distance;
                    positions.y()[v] = y[v] + dy * leash / distance;
                }
            }
        }
    }

    /**
     * The strength k of repulsion that balances attraction and gravity in the earlier drawing, so
     * that a new drawing neither swells nor shrinks it. Where forces balance so do their moments
     * (the virial): k × Σ over pairs of the product of masses = Σ over ties of their squared
     * length + gravity × √k × Σ of mass × distance from the middle.
     */
    double balancedRepulsion(Graph graph) {
        double squares = 0;
        double falling = 0;
        double mass = 0;
        double ownMass = 0;
        for (int v = 0; v < known.length; v++) {
            if (known[v]) {
                double own = Simulation.mass(graph, v);
                mass += own;
                ownMass += own * own;
                falling += Simulation.GRAVITY * own * Math.hypot(x[v], y[v]);
                squares += tieSquares(graph.out(), v);
            }
        }
        double pairs = (mass * mass - ownMass) / 2;
        if (squares == 0 || pairs == 0) {
            // With hardly any ties known there is no balance to keep: spread over the earlier area.
            double diameter = diameter();
            return diameter * diameter / Math.max(1, mass * mass);
        }
        double root = (falling + Math.sqrt(falling * falling + 4 * pairs * squares)) / (2 * pairs);
        return root * root;
    }

    private double tieSquares(Rows rows, int v) {
        double squares = 0;
        for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
            int w = rows.targets()[i];
            if (w > v && known[w]) {
                double dx = x[v] - x[w];
                double dy = y[v] - y[w];
                squares += Simulation.attraction(rows, i) * (dx * dx + dy * dy);
            }
        }
        return squares;
    }
}
