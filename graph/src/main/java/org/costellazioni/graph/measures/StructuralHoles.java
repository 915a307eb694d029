package org.costellazioni.graph.measures;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;

/**
 * Who bridges: Burt's measures of the holes between a node's contacts (Burt, “Structural Holes: The
 * Social Structure of Competition”, 1992, chapter 2). Directions are forgotten, ties both ways
 * adding up; loops do not count.
 *
 * <p>With p(i,j) the share of i's strength that goes to j:
 *
 * @param constraint Σ over contacts j of (p(i,j) + Σ over common contacts q of p(i,q) p(q,j))².
 *     Low where contacts do not know each other; 1 for a node with a single contact; 1 by
 *     convention for an isolate, which bridges nothing
 * @param effectiveSize the number of contacts less their redundancy: Σ over contacts j of (1 − Σ
 *     over common contacts q of p(i,q) m(j,q)), m(j,q) being the weight of the tie from j to q
 *     over the heaviest of j's. Without weights it is n − 2t / n for n contacts with t ties among
 *     them (Borgatti, “Structural holes: unpacking Burt's redundancy measures”, 1997). 0 for an
 *     isolate
 */
public record StructuralHoles(double[] constraint, double[] effectiveSize) {

    /**
     * Both measures of every node. O(Σ over ties of the smaller degree of its ends), which is at
     * most ties × √ties; takes 12 bytes a tie end of scratch memory, 20 with weights.
     */
    public static StructuralHoles of(Graph graph, Crew crew) {
        return new HoleSearch(graph.withoutLoops().undirected(), crew).run();
    }
}
