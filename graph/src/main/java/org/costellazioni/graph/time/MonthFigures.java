package org.costellazioni.graph.time;

import java.time.YearMonth;

/**
 * A network in one month.
 *
 * @param ties pairs of nodes that are tied
 * @param tiedNodes nodes with at least one tie
 * @param components connected components among the nodes with ties
 * @param largestComponent how many nodes the largest has; 0 if there is none
 * @param meanDegree the mean number of ties of the nodes with ties; 0 if there is none
 * @param largestDegree the most ties that one node has
 */
public record MonthFigures(
        YearMonth month,
        int ties,
        int tiedNodes,
        int components,
        int largestComponent,
        double meanDegree,
        int largestDegree) {}
