package org.costellazioni.graph.measures;

/**
 * The nodes to search from.
 *
 * @param nodes in ascending order, so that those of one pass are near each other
 * @param weights by node number, how many times the paths from it count
 */
record Sources(int[] nodes, int[] weights) {}
