package org.costellazioni.registry.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A table of the story: a header line, cells separated by semicolons. */
public record StoryTable(List<Row> rows) {

    /** A line of it, by the names of the columns. */
    public record Row(Map<String, String> cells) {

        /** Empty where there is no such column. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        public @Nullable String textOrNull(String column) {
            return text(column).isEmpty() ? null : text(column);
        }

        public @Nullable LocalDate dayOrNull(String column) {
            return text(column).isEmpty() ? null : LocalDate.parse(text(column));
        }
    }

    /** @param resource name of a file among the demonstration's */
    public static StoryTable read(String resource) {
        try (CsvReader<NamedCsvRecord> table =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text(resource))) {
            return new StoryTable(
                    table.stream().map(line -> new Row(line.getFieldsAsMap())).toList());
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
