package org.costellazioni.graph.cli;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.Renumbered;
import org.costellazioni.graph.layout.Positions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results as comma-separated tables, one line a node, in the order in which the file names them. */
final class Tables {

    private static final String NODE_COLUMNS =
            "node,degree,strength,component,core,articulation,pagerank,betweenness,harmonic,"
                    + "constraint,effective_size,clustering,community\n";

    private final Path folder;
    private final List<String> labels;
    private final int[] number;

    Tables(Path folder, List<String> labels, Renumbered renumbered) {
        this.folder = folder;
        this.labels = labels;
        number = new int[labels.size()];
        for (int v = 0; v < number.length; v++) {
            number[renumbered.original()[v]] = v;
        }
    }

    void writeNodes(Findings findings) throws IOException {
        Graph graph = findings.graph();
        int[] components = findings.components().largestFirst().groups();
        int[] communities = findings.communities().largestFirst().groups();
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("nodes.csv"))) {
            writer.write(NODE_COLUMNS);
            StringBuilder line = new StringBuilder();
            for (int label = 0; label < number.length; label++) {
                int v = number[label];
                line.setLength(0);
                line.append(field(labels.get(label))).append(',').append(graph.degree(v));
                number(line, graph.strength(v));
                line.append(',').append(components[v]).append(',').append(findings.cores()[v]);
                line.append(',').append(findings.cuts().articulation()[v] ? 1 : 0);
                number(line, findings.pageRank()[v]);
                number(line, findings.betweenness().values()[v]);
                number(line, findings.harmonic()[v]);
                number(line, findings.holes().constraint()[v]);
                number(line, findings.holes().effectiveSize()[v]);
                number(line, findings.clustering().local()[v]);
                line.append(',').append(communities[v]).append('\n');
                writer.append(line);
            }
        }
    }

    void writeLayout(Positions positions) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve("layout.csv"))) {
            writer.write("node,x,y\n");
            StringBuilder line = new StringBuilder();
            for (int label = 0; label < number.length; label++) {
                line.setLength(0);
                line.append(field(labels.get(label)));
                number(line, positions.x()[number[label]]);
                number(line, positions.y()[number[label]]);
                writer.append(line.append('\n'));
            }
        }
    }

    /** Whole numbers without a decimal point, others with all the digits that tell them apart. */
    private static void number(StringBuilder line, double value) {
        line.append(',');
        long whole = (long) value;
        if (whole == value && Math.abs(whole) < 1L << 53) {
            line.append(whole);
        } else {
            line.append(value);
        }
    }

    /** A label as it may stand in a table: in quotes where it would otherwise be misread. */
    private static String field(String label) {
        boolean plain = label.indexOf(',') < 0
                && label.indexOf('"') < 0
                && label.strip().equals(label);
        return plain ? label : '"' + label.replace("\"", "\"\"") + '"';
    }
}
