package org.costellazioni.graph.cli;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Renumbered;
import org.costellazioni.graph.csv.EdgeFile;
import org.costellazioni.graph.csv.LabeledGraph;
import org.costellazioni.graph.csv.WrongLine;
import org.costellazioni.graph.layout.ForceLayout;
import org.costellazioni.graph.layout.Positions;
import org.costellazioni.graph.measures.Betweenness;
import org.costellazioni.graph.measures.Clustering;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Cores;
import org.costellazioni.graph.measures.Cuts;
import org.costellazioni.graph.measures.HarmonicCloseness;
import org.costellazioni.graph.measures.Leiden;
import org.costellazioni.graph.measures.Modularity;
import org.costellazioni.graph.measures.PageRank;
import org.costellazioni.graph.measures.Partition;
import org.costellazioni.graph.measures.StructuralHoles;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** One whole analysis: reads the file, takes every measure, draws, and writes the tables. */
final class Analysis {

    private final Call call;
    private final Seconds seconds;
    private final Crew crew;
    private @Nullable Summary summary;

    Analysis(Call call, Seconds seconds) {
        this.call = call;
        this.seconds = seconds;
        this.crew = Crew.of(call.threads());
    }

    /** What was read: the file's graph and the same numbered breadth-first, which is measured. */
    private record Input(LabeledGraph file, Renumbered renumbered) {}

    List<WrongLine> run() throws IOException {
        Input input = seconds.ofFiles("read", this::read);
        Findings findings = measure(input.renumbered().graph());
        Positions positions = seconds.of("layout", () -> draw(input.renumbered().graph()));
        summary = findings.summary(input.file().graph());
        seconds.ofFiles("write", () -> {
            Files.createDirectories(call.out());
            Tables tables = new Tables(call.out(), input.file().labels(), input.renumbered());
            tables.writeNodes(findings);
            tables.writeLayout(positions);
            return tables;
        });
        return input.file().wrongLines();
    }

    private Input read() throws IOException {
        LabeledGraph file = EdgeFile.reader()
                .directed(call.directed())
                .weights(call.weights())
                .read(call.edges());
        return new Input(file, file.graph().breadthFirst());
    }

    private Findings measure(Graph graph) {
        Partition components = seconds.of("components", () -> Components.weak(graph));
        int[] cores = seconds.of("core", () -> Cores.of(graph));
        Cuts cuts = seconds.of("cut", () -> Cuts.of(graph));
        double[] rank = seconds.of("pagerank", () -> PageRank.of(graph));
        StructuralHoles holes = seconds.of("constraint", () -> StructuralHoles.of(graph, crew));
        Clustering clustering = seconds.of("clustering", () -> Clustering.of(graph, crew));
        double[] harmonic =
                seconds.of("harmonic", () -> HarmonicCloseness.of(graph, call.seed(), crew));
        Betweenness betweenness = seconds.of("betweenness", () -> betweenness(graph));
        Partition communities = seconds.of(
                "leiden", () -> Leiden.of(graph).seed(call.seed()).crew(crew).run());
        double modularity = Modularity.of(graph, communities);
        return new Findings(
                graph,
                components,
                cores,
                cuts,
                rank,
                holes,
                clustering,
                harmonic,
                betweenness,
                communities,
                modularity);
    }

    private Betweenness betweenness(Graph graph) {
        return call.exactBetweenness()
                ? Betweenness.exact(graph, crew)
                : Betweenness.of(graph, call.seed(), crew);
    }

    private Positions draw(Graph graph) {
        return ForceLayout.of(graph).seed(call.seed()).threads(call.threads()).run();
    }

    /** Writes what is said of the graph as a whole, with the best times of all runs. */
    void writeSummary() throws IOException {
        if (summary != null) {
            Files.writeString(call.out().resolve("graph.json"), summary.json(seconds));
        }
    }
}
