package org.costellazioni.registry.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of the story: a header line, cells separated by semicolons, no quoting. */
record StoryTable(List<Map<String, String>> rows) {

    static StoryTable read(String resource) {
        List<String> lines = text(resource).lines().toList();
        String[] header = lines.getFirst().split(";", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return new StoryTable(rows);
    }

    static String text(String resource) {
        try (InputStream content = StoryTable.class.getResourceAsStream("/demo/" + resource)) {
            if (content == null) {
                throw new IllegalStateException("the story has no " + resource);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
