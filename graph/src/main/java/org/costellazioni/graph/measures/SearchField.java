package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;

/**
 * Where the sources of betweenness search.
 *
 * @param graph the nodes and ties that paths may use
 * @param weights how much each node counts as the end of paths
 * @param ends the nodes from which no shortest path goes on, except those that begin there
 */
record SearchField(Graph graph, int[] weights, boolean[] ends) {}
