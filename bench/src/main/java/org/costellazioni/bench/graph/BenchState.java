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
        theirs = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < nodes; v++) {
            theirs.addVertex(v);
        }
        for (int v = 0; v < nodes; v++) {
            for (int i = made.out().offsets()[v]; i < made.out().offsets()[v + 1]; i++) {
                if (made.out().targets()[i] > v) {
                    theirs.addEdge(v, made.out().targets()[i]);
                }
            }
        }
        ours = made.breadthFirst().graph();
        crew = Crew.of(threads);
    }
}
