package org.costellazioni.graph.layout;

import java.util.Arrays;

/**
 * The bodies sorted along a space-filling curve, and above them the tree of quadrants that the
 * curve runs through, in preorder with skips, so that a walk needs neither stack nor pointers.
 */
final class QuadTree {

    private static final int LEAF = 8;
    private static final int LEVELS = 16;
    /** A quadrant counts as one body from this many times its side away (squared). */
    private static final double FAR = 1 / (1.1 * 1.1);

    private final CurveOrder order;
    private final double[] bodyX;
    private final double[] bodyY;
    private final double[] bodyMass;

    private int count;
    private int[] skip = new int[64];
    private int[] leafFrom = new int[64];
    private int[] leafTo = new int[64];
    private double[] middleX = new double[64];
    private double[] middleY = new double[64];
    private double[] mass = new double[64];
    private double[] reach = new double[64];

    QuadTree(int bodies) {
        order = new CurveOrder(bodies);
        bodyX = new double[bodies];
        bodyY = new double[bodies];
        bodyMass = new double[bodies];
    }

    void build(Positions positions, double[] masses) {
        order.sort(positions);
        for (int place = 0; place < bodyX.length; place++) {
            int v = order.node(place);
            bodyX[place] = positions.x()[v];
            bodyY[place] = positions.y()[v];
            bodyMass[place] = masses[v];
        }
        count = 0;
        if (bodyX.length > 0) {
            quadrant(0, bodyX.length, 0, order.side());
        }
    }

    /** Which node is at a place of the curve: forces of neighboring places read the same memory. */
    int node(int place) {
        return order.node(place);
    }

    /** Recursion is at most {@link #LEVELS} deep, whatever the graph. */
    private void quadrant(int from, int to, int level, double side) {
        int at = count++;
        makeRoom(at);
        reach[at] = side * side * FAR;
        if (to - from <= LEAF || level == LEVELS) {
            leafFrom[at] = from;
            leafTo[at] = to;
            sumBodies(at, from, to);
            skip[at] = count;
            return;
        }
        leafFrom[at] = -1;
        int start = from;
        for (int quarter = 0; quarter < 4; quarter++) {
            int end = quarter == 3 ? to : order.endOfQuarter(start, to, level, quarter);
            if (end > start) {
                quadrant(start, end, level + 1, side / 2);
            }
            start = end;
        }
        sumQuarters(at);
        skip[at] = count;
    }

    private void sumBodies(int at, int from, int to) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int place = from; place < to; place++) {
            sum += bodyMass[place];
            x += bodyX[place] * bodyMass[place];
            y += bodyY[place] * bodyMass[place];
        }
        mass[at] = sum;
        middleX[at] = x / sum;
        middleY[at] = y / sum;
    }

    private void sumQuarters(int at) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int child = at + 1; child < count; child = skip[child]) {
            sum += mass[child];
            x += middleX[child] * mass[child];
            y += middleY[child] * mass[child];
        }
        mass[at] = sum;
        middleX[at] = x / sum;
        middleY[at] = y / sum;
    }

    private void makeRoom(int at) {
        if (at < skip.length) {
            return;
        }
        int larger = at * 2;
        skip = Arrays.copyOf(skip, larger);
        leafFrom = Arrays.copyOf(leafFrom, larger);
        leafTo = Arrays.copyOf(leafTo, larger);
        middleX = Arrays.copyOf(middleX, larger);
        middleY = Arrays.copyOf(middleY, larger);
        mass = Arrays.copyOf(mass, larger);
        reach = Arrays.copyOf(reach, larger);
    }

    /** Sets the force on the body at a place to the repulsion of all others. */
    void repel(int place, double strength, double[] forceX, double[] forceY) {
        double x = bodyX[place];
        double y = bodyY[place];
        double sumX = 0;
        double sumY = 0;
        int at = 0;
        while (at < count) {
            double dx = x - middleX[at];
            double dy = y - middleY[at];
            double squared = dx * dx + dy * dy;
            if (squared > reach[at]) {
                double push = mass[at] / squared;
                sumX += dx * push;
                sumY += dy * push;
                at = skip[at];
            } else if (leafFrom[at] >= 0) {
                for (int other = leafFrom[at]; other < leafTo[at]; other++) {
                    double ox = x - bodyX[other];
                    double oy = y - bodyY[other];
                    double near = ox * ox + oy * oy;
                    double push = near > 0 ? bodyMass[other] / near : 0;
                    sumX += ox * push;
                    sumY += oy * push;
                }
                at = skip[at];
            } else {
                at++;
            }
        }
        int v = order.node(place);
        forceX[v] = sumX * strength * bodyMass[place];
        forceY[v] = sumY * strength * bodyMass[place];
    }
}
