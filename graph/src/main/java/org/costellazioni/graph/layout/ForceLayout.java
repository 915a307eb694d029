package org.costellazioni.graph.layout;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;

/**
 * A force-directed drawing: tied nodes attract each other, all nodes repel each other, everything
 * falls gently towards the middle.
 *
 * <p>The forces and the adaptive speed are those of Jacomy, Venturini, Heymann and Bastian,
 * “ForceAtlas2” (PLoS ONE 9(6), 2014); far nodes repel as one body, after Barnes and Hut, “A
 * hierarchical O(N log N) force-calculation algorithm” (Nature 324, 1986). O(iterations × (nodes ×
 * log nodes + ties)).
 *
 * <p>Components of less than a tenth of the largest stand in rings around the others.
 *
 * <p>Equal graphs, settings and seeds give equal positions on any number of threads. A drawing made
 * from nothing fits the circle of radius 1 around the origin. One that starts from earlier
 * positions keeps their scale and holds known nodes on a leash, whose length grows with the share
 * of new nodes: one new node among 500 moves no other by more than one hundredth of the drawing's
 * diameter.
 *
 * <p>A layout object is for one thread; {@link #run()} may be called again and repeats itself.
 */
public final class ForceLayout {

    private final Graph graph;
    private long seed = 1;
    private int iterations = -1;
    private Crew crew = Crew.ofAllProcessors();
    private DoubleConsumer progress = done -> {};
    private @Nullable Anchors anchors;

    private ForceLayout(Graph graph) {
        this.graph = graph;
    }

    /** A layout of the graph, its directions and loops forgotten; heavier ties attract somewhat more. */
    public static ForceLayout of(Graph graph) {
        return new ForceLayout(graph.withoutLoops().undirected());
    }

    /** Chooses among the equally good drawings; 1 unless told. */
    public ForceLayout seed(long value) {
        seed = value;
        return this;
    }

    /** How many steps to take; unless told 60 from earlier positions, otherwise 100 to 300 by size. */
    public ForceLayout iterations(int count) {
        iterations = count;
        return this;
    }

    /** How many threads to work on; unless told, one for each processor. */
    public ForceLayout threads(int count) {
        crew = Crew.of(count);
        return this;
    }

    /**
     * Starts from an earlier drawing. Nodes that are not known start beside their known neighbors.
     *
     * @param x earlier abscissas, by node number; ignored where not known
     * @param y earlier ordinates, by node number; ignored where not known
     * @param known which nodes were in the earlier drawing
     * @throws IllegalArgumentException if an array is not as long as the graph has nodes, or a
     *     known position is not a finite number
     */
    public ForceLayout startingFrom(double[] x, double[] y, boolean[] known) {
        anchors = Anchors.of(graph, x, y, known);
        return this;
    }

    /** Is told the share of the work done, between 0 and 1, after each step, in the calling thread. */
    public ForceLayout progress(DoubleConsumer listener) {
        progress = listener;
        return this;
    }

    /**
     * Draws.
     *
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted; it
     *     stays interrupted
     */
    public Positions run() {
        LooseParts parts = LooseParts.of(graph);
        Graph main = graph.induced(parts.main());
        boolean[] placed = new boolean[graph.nodes()];
        Positions all = new Positions(new double[graph.nodes()], new double[graph.nodes()]);
        Anchors known = anchors;
        boolean warm = known != null && known.of(parts.main()).any();
        Positions drawn = known == null || !warm ? cold(main) : warm(main, known.of(parts.main()));
        for (int i = 0; i < parts.main().length; i++) {
            place(all, placed, parts.main()[i], drawn.x()[i], drawn.y()[i]);
        }
        for (int v = 0; known != null && warm && v < placed.length; v++) {
            if (!placed[v] && known.knows(v)) {
                place(all, placed, v, known.x(v), known.y(v));
            }
        }
        parts.placeAround(all, placed);
        return warm ? all : fitted(all);
    }

    private static void place(Positions all, boolean[] placed, int v, double x, double y) {
        all.x()[v] = x;
        all.y()[v] = y;
        placed[v] = true;
    }

    private Positions cold(Graph main) {
        Positions positions = StartingPositions.cold(main, seed);
        step(
                new Simulation(main, positions, 1, crew),
                null,
                iterations < 0 ? coldIterations() : iterations);
        return positions;
    }

    private Positions warm(Graph main, Anchors start) {
        Positions positions = StartingPositions.beside(main, start, seed);
        double repulsion = start.balancedRepulsion(main);
        step(
                new Simulation(main, positions, repulsion, crew),
                start,
                iterations < 0 ? 60 : iterations);
        return positions;
    }

    private int coldIterations() {
        return graph.nodes() <= 20_000 ? 300 : 100;
    }

    private void step(Simulation simulation, @Nullable Anchors leash, int steps) {
        for (int i = 0; i < steps; i++) {
            Crew.stopIfInterrupted();
            simulation.step();
            if (leash != null) {
                leash.pull(simulation.positions());
            }
            progress.accept((i + 1.0) / steps);
        }
    }

    /** Moves the drawing's middle to the origin and its farthest node to distance 1. */
    private static Positions fitted(Positions positions) {
        double[] x = positions.x();
        double[] y = positions.y();
        double middleX = middle(x);
        double middleY = middle(y);
        double radius = 0;
        for (int v = 0; v < x.length; v++) {
            radius = Math.max(radius, Math.hypot(x[v] - middleX, y[v] - middleY));
        }
        double scale = radius > 0 ? 1 / radius : 0;
        for (int v = 0; v < x.length; v++) {
            x[v] = (x[v] - middleX) * scale;
            y[v] = (y[v] - middleY) * scale;
        }
        return positions;
    }

    private static double middle(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return (low + high) / 2;
    }
}
