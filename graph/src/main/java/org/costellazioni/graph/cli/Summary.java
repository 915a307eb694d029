package org.costellazioni.graph.cli;

import org.costellazioni.graph.measures.Betweenness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of a graph as a whole. */
record Summary(
        int nodes,
        int ties,
        int components,
        int largestComponent,
        int maxCore,
        int articulationPoints,
        int bridges,
        double modularity,
        int communities,
        double clustering,
        Betweenness betweenness) {

    private static final List<String> PARTS = List.of(
            "read",
            "components",
            "core",
            "cut",
            "pagerank",
            "constraint",
            "clustering",
            "harmonic",
            "betweenness",
            "leiden",
            "layout",
            "write");

    String json(Seconds seconds) {
        String times = PARTS.stream()
                .map(part -> "\"" + part + "\": "
                        + String.format(Locale.ROOT, "%.6f", seconds.best(part)))
                .collect(Collectors.joining(", "));
        return """
                {
                  "nodes": %d,
                  "ties": %d,
                  "components": %d,
                  "largest_component": %d,
                  "max_core": %d,
                  "articulation_points": %d,
                  "bridges": %d,
                  "modularity": %s,
                  "communities": %d,
                  "clustering": %s,
                  "betweenness": {"kind": "%s", "error": %s},
                  "seconds": {%s}
                }
                """.formatted(
                        nodes,
                        ties,
                        components,
                        largestComponent,
                        maxCore,
                        articulationPoints,
                        bridges,
                        modularity,
                        communities,
                        clustering,
                        betweenness.exact() ? "exact" : "sampled",
                        betweenness.error(),
                        times);
    }
}
