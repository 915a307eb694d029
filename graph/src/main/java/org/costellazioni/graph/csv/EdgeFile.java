package org.costellazioni.graph.csv;

import org.costellazioni.graph.GraphBuilder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads ties from a text file, one a line: two labels and, if weights are wanted, a positive
 * number.
 *
 * <p>Columns are separated by comma, semicolon, tab or spaces, whichever most of the first lines
 * have; further columns are ignored. Fields may stand in double quotes. A heading is recognized by
 * its words, or by not being numbers above numbers; see {@link Heading}. Blank lines and leading
 * lines that begin with # are passed over. Labels are UTF-8. A line of a label with itself makes
 * the node known without a tie. Every line that is not a tie is kept with its number and the
 * reason, and reading goes on.
 */
public final class EdgeFile {

    private final boolean directed;
    private final boolean weights;

    private EdgeFile(boolean directed, boolean weights) {
        this.directed = directed;
        this.weights = weights;
    }

    /** A reader of ties without direction and weight. */
    public static EdgeFile reader() {
        return new EdgeFile(false, false);
    }

    /** A reader of ties that go from the first label to the second, if so told. */
    public EdgeFile directed(boolean told) {
        return new EdgeFile(told, weights);
    }

    /** A reader that takes the third column for the weight, if so told; otherwise each line weighs 1. */
    public EdgeFile weights(boolean told) {
        return new EdgeFile(directed, told);
    }

    /**
     * Reads a file. O(its length), in memory linear in labels and ties.
     *
     * @throws IOException if the file cannot be read
     */
    public LabeledGraph read(Path file) throws IOException {
        FileShape shape;
        try (InputStream sample = Files.newInputStream(file)) {
            shape = FileShape.of(sample.readNBytes(FileShape.SAMPLE_BYTES), weights);
        }
        try (InputStream input = Files.newInputStream(file)) {
            return read(new Lines(input), shape);
        }
    }

    private LabeledGraph read(Lines lines, FileShape shape) throws IOException {
        Fields fields = new Fields(shape.separator());
        Labels labels = new Labels();
        List<WrongLine> wrong = new ArrayList<>();
        GraphBuilder builder = directed ? GraphBuilder.directed() : GraphBuilder.undirected();
        while (lines.next()) {
            if (lines.number() <= shape.linesToSkip() || lines.isBlank()) {
                continue;
            }
            fields.split(lines);
            String fault = fault(fields, shape.columns());
            if (fault == null) {
                int from = labels.number(fields, 0);
                int to = labels.number(fields, 1);
                builder.tie(from, to, weights ? fields.number(2) : 1);
            } else {
                wrong.add(new WrongLine(lines.number(), fault));
            }
        }
        return new LabeledGraph(
                builder.nodes(labels.count()).build(), labels.all(), List.copyOf(wrong));
    }

    private @Nullable String fault(Fields fields, int columns) {
        if (fields.count() < 2) {
            return "one column, where a tie has two labels";
        }
        if (weights && fields.count() < 3) {
            return "no weight in the third column";
        }
        if (fields.count() != columns) {
            return fields.count() + " columns, where the file has " + columns;
        }
        if (fields.isEmpty(0) || fields.isEmpty(1)) {
            return "an empty label";
        }
        if (weights && !(fields.number(2) > 0 && fields.number(2) < Double.POSITIVE_INFINITY)) {
            return "the weight “" + fields.text(2) + "” is not a positive number";
        }
        return null;
    }
}
