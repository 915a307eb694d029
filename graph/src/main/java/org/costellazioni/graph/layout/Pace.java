package org.costellazioni.graph.layout;

/**
 * How far a unit of force moves a node: far while the nodes agree on where to go, little while they
 * swing to and fro (ForceAtlas2, section “Adapting the local and the global speed”).
 */
final class Pace {

    private static final double LOWEST_EFFICIENCY = 0.05;

    private double speed = 1;
    private double efficiency = 1;

    void adapt(double[] mass, double[] x, double[] y, double[] earlierX, double[] earlierY) {
        double swinging = 1e-12;
        double traction = 1e-12;
        for (int v = 0; v < mass.length; v++) {
            swinging +=
                    mass[v] * Math.sqrt(square(x[v] - earlierX[v]) + square(y[v] - earlierY[v]));
            traction += mass[v]
                    * Math.sqrt(square(x[v] + earlierX[v]) + square(y[v] + earlierY[v]))
                    / 2;
        }
        double nodes = mass.length;
        double tolerated = 0.05 * Math.sqrt(nodes);
        double tolerance = Math.max(
                Math.sqrt(tolerated), Math.min(10, tolerated * traction / (nodes * nodes)));
        if (swinging / traction > 2) {
            efficiency = Math.max(LOWEST_EFFICIENCY, efficiency / 2);
            tolerance = Math.max(tolerance, 1);
        }
        double target = tolerance * efficiency * traction / swinging;
        if (swinging > tolerance * traction) {
            efficiency = Math.max(LOWEST_EFFICIENCY, efficiency * 0.7);
        } else if (speed < 1000) {
            efficiency *= 1.3;
        }
        speed += Math.min(target - speed, speed / 2);
    }

    double factor(double mass, double swingX, double swingY) {
        double swing = mass * Math.sqrt(square(swingX) + square(swingY));
        return speed / (1 + Math.sqrt(speed * swing));
    }

    private static double square(double value) {
        return value * value;
    }
}
