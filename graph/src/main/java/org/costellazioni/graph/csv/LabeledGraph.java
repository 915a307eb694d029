package org.costellazioni.graph.csv;

import org.costellazioni.graph.Graph;

import java.util.List;

/**
 * A graph that was read, with the names of its nodes.
 *
 * @param graph nodes numbered in the order in which the file first names them, loops dropped
 * @param labels the label of each node, by number
 * @param wrongLines the lines that were not understood, in order
 */
public record LabeledGraph(Graph graph, List<String> labels, List<WrongLine> wrongLines) {}
