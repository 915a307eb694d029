package org.costellazioni.bench.graph;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One graph in the form of each library. */
@State(Scope.Benchmark)
public class BenchState {

    @Param({"1000", "10000", "130000"})
    int nodes;

    @Param("2")
    int threads;

    Graph ours = AffiliationGraphs.of(0, 1);
    org.jgrapht.Graph<Integer, DefaultEdge> theirs = new SimpleGraph<>(DefaultEdge.class);
    Crew crew = Crew.of(1);

    /** Makes the graph anew for each combination of parameters. */
    @Setup(Level.Trial)
    public void make() {
        Graph made = AffiliationGraphs.of(nodes, nodes);
        theirs = copy(made);
        ours = made.breadthFirst().graph();
        crew = Crew.of(threads);
    }

    /** The same undirected graph, with the same numbers, in JGraphT. */
    static org.jgrapht.Graph<Integer, DefaultEdge> copy(Graph graph) {
        SimpleGraph<Integer, DefaultEdge> copy = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < graph.nodes(); v++) {
            copy.addVertex(v);
        }
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = graph.out().offsets()[v]; i < graph.out().offsets()[v + 1]; i++) {
                if (graph.out().targets()[i] > v) {
                    copy.addEdge(v, graph.out().targets()[i]);
                }
            }
        }
        return copy;
    }
}
