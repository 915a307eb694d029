package org.costellazioni.graph.layout;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Partition;

/**
 * The nodes that no tie holds to the main part of a drawing: those in components of less than a
 * tenth of the largest. Repulsion would drive them far out and leave the rest a dot in the middle.
 */
final class LooseParts {

    private static final double SMALL = 0.1;

    private LooseParts() {}

    static boolean[] of(Graph graph) {
        Partition components = Components.weak(graph);
        int[] sizes = components.sizes();
        double least = components.largest() * SMALL;
        boolean[] loose = new boolean[graph.nodes()];
        for (int v = 0; v < loose.length; v++) {
            loose[v] = sizes[components.groups()[v]] < least;
        }
        return loose;
    }
}
