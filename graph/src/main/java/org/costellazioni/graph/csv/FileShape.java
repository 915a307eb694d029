package org.costellazioni.graph.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first lines of a file tell about the rest.
 *
 * @param separator the byte between columns
 * @param columns how many columns most lines have
 * @param linesToSkip how many lines at the beginning are comments and heading
 */
record FileShape(byte separator, int columns, long linesToSkip) {

    static final int SAMPLE_BYTES = 1 << 16;

    private static final byte[] SEPARATORS = {'\t', ';', ',', ' '};

    static FileShape of(byte[] sample, boolean weights) {
        List<byte[]> lines = new ArrayList<>();
        long comments = 0;
        long headingLine = 0;
        try {
            Lines read = new Lines(new ByteArrayInputStream(sample));
            while (read.next()) {
                boolean comment = lines.isEmpty()
                        && read.start() < read.end()
                        && read.bytes()[read.start()] == '#';
                if (comment) {
                    comments = read.number();
                } else if (!read.isBlank()) {
                    headingLine = lines.isEmpty() ? read.number() : headingLine;
                    lines.add(Arrays.copyOfRange(read.bytes(), read.start(), read.end()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (sample.length == SAMPLE_BYTES && lines.size() > 1) {
            // The sample ends anywhere, most likely within a line.
            lines.removeLast();
        }
        byte separator = separator(lines);
        List<List<String>> rows =
                lines.stream().map(line -> fields(line, separator)).toList();
        boolean heading = Heading.isFirstOf(rows, weights);
        return new FileShape(separator, columns(rows), heading ? headingLine : comments);
    }

    private static byte separator(List<byte[]> lines) {
        byte best = ',';
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int found = 0;
            for (byte[] line : lines) {
                found += fields(line, candidate).size() > 1 ? 1 : 0;
            }
            if (found * 2 > lines.size()) {
                return candidate;
            }
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> fields(byte[] line, byte separator) {
        Fields fields = new Fields(separator);
        fields.split(line.clone(), 0, line.length);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < fields.count(); i++) {
            texts.add(fields.text(i));
        }
        return texts;
    }

    private static int columns(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.stream()
                .map(List::size)
                .filter(size -> size > 1)
                .forEach(size -> counts.merge(size, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(2);
    }
}
