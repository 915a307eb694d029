package org.costellazioni.graph.layout;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Rows;

import java.util.SplittableRandom;

/** Where nodes stand before the first step. */
final class StartingPositions {

    private StartingPositions() {}

    /** Spread evenly over a disc of about the size at which forces will balance. */
    static Positions cold(Graph graph, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double radius = 10 * Math.sqrt(Math.max(1, graph.nodes()));
        double[] x = new double[graph.nodes()];
        double[] y = new double[graph.nodes()];
        for (int v = 0; v < x.length; v++) {
            place(x, y, v, random, radius);
        }
        return new Positions(x, y);
    }

    /** Known nodes where they stood; each other one in the middle of its placed neighbors. */
    static Positions beside(Graph graph, Anchors anchors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double diameter = anchors.diameter();
        double[] x = new double[graph.nodes()];
        double[] y = new double[graph.nodes()];
        boolean[] placed = new boolean[graph.nodes()];
        double middleX = 0;
        double middleY = 0;
        int count = 0;
        for (int v = 0; v < x.length; v++) {
            if (anchors.knows(v)) {
                x[v] = anchors.x(v);
                y[v] = anchors.y(v);
                placed[v] = true;
                middleX += x[v];
                middleY += y[v];
                count++;
            }
        }
        while (placeNeighbors(graph, placed, x, y, random, diameter / 100)) {
            // Those just placed are neighbors of others.
        }
        for (int v = 0; v < x.length; v++) {
            if (!placed[v]) {
                place(x, y, v, random, diameter / 2);
                x[v] += middleX / count;
                y[v] += middleY / count;
            }
        }
        return new Positions(x, y);
    }

    /** Places whoever has a placed neighbor now; whether there was anybody. */
    private static boolean placeNeighbors(
            Graph graph,
            boolean[] placed,
            double[] x,
            double[] y,
            SplittableRandom random,
            double spread) {
        boolean progress = false;
        for (int v = 0; v < x.length; v++) {
            if (!placed[v] && besidePlaced(graph.out(), v, placed, x, y)) {
                // A little off, so that two newcomers with the same neighbors are not one point.
                x[v] += (random.nextDouble() - 0.5) * spread;
                y[v] += (random.nextDouble() - 0.5) * spread;
                placed[v] = true;
                progress = true;
            }
        }
        return progress;
    }

    private static boolean besidePlaced(
            Rows rows, int v, boolean[] placed, double[] x, double[] y) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
            int w = rows.targets()[i];
            if (placed[w]) {
                sumX += x[w];
                sumY += y[w];
                count++;
            }
        }
        if (count == 0) {
            return false;
        }
        x[v] = sumX / count;
        y[v] = sumY / count;
        return true;
    }

    private static void place(
            double[] x, double[] y, int v, SplittableRandom random, double radius) {
        double distance = radius * Math.sqrt(random.nextDouble());
        double angle = 2 * Math.PI * random.nextDouble();
        x[v] = distance * Math.cos(angle);
        y[v] = distance * Math.sin(angle);
    }
}
