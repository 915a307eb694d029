package org.costellazioni.graph.cli;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Betweenness;
import org.costellazioni.graph.measures.Clustering;
import org.costellazioni.graph.measures.Cuts;
import org.costellazioni.graph.measures.Partition;
import org.costellazioni.graph.measures.StructuralHoles;

import java.util.Arrays;

/** What was found out about a graph, by its node numbers. */
record Findings(
        Graph graph,
        Partition components,
        int[] cores,
        Cuts cuts,
        double[] pageRank,
        StructuralHoles holes,
        Clustering clustering,
        double[] harmonic,
        Betweenness betweenness,
        Partition communities,
        double modularity) {

    Summary summary(Graph read) {
        return new Summary(
                read.nodes(),
                read.ties(),
                components.count(),
                components.largest(),
                Arrays.stream(cores).max().orElse(0),
                cuts.articulationPoints(),
                cuts.bridges(),
                modularity,
                communities.count(),
                clustering.global(),
                betweenness);
    }
}
