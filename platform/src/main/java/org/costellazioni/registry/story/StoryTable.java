package org.costellazioni.registry.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A table of the story: a header line, cells separated by semicolons. */
record StoryTable(List<Map<String, String>> rows) {

    static StoryTable read(String resource) {
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text(resource))) {
            return new StoryTable(
                    table.stream().map(NamedCsvRecord::getFieldsAsMap).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
