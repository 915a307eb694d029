package org.costellazioni.intake.reading;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.kernel.Outcome;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GeoJSON collection of polygons (RFC 7946) as a table of three columns: name, code, outline. A row's
 * line is the feature's number in the collection, from 1; holes and several parts are kept.
 */
public final class AreaTable implements Table {

    /** Greatest size of a file, in bytes. */
    public static final long LARGEST_FILE_BYTES = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonParser parser;
    private final String nameProperty;
    private final String codeProperty;
    private long number;

    private AreaTable(JsonParser parser, String nameProperty, String codeProperty) {
        this.parser = parser;
        this.nameProperty = nameProperty;
        this.codeProperty = codeProperty;
    }

    /**
     * Opens the collection.
     *
     * @param nameProperty the property that holds each area's name
     * @param codeProperty the property that holds its code; empty when none does
     */
    public static Outcome<Table> open(Path file, String nameProperty, String codeProperty)
            throws IOException {
        return switch (properties(file)) {
            case Outcome.Refused<List<String>> refused -> Outcome.refused(refused.refusal());
            case Outcome.Done<List<String>> found -> {
                for (String asked : List.of(nameProperty, codeProperty)) {
                    if (!asked.isEmpty() && !found.result().contains(asked)) {
                        yield Outcome.refused(FileRefusal.of(
                                FileRefusal.Kind.MISSING_PROPERTY,
                                asked,
                                String.join(", ", found.result())));
                    }
                }
                JsonParser parser = JSON.createParser(Files.newInputStream(file));
                toFeatures(parser);
                yield Outcome.done(new AreaTable(parser, nameProperty, codeProperty));
            }
        };
    }

    /** Names of the first area's properties, to choose from. */
    public static Outcome<List<String>> properties(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            return Outcome.refused(
                    FileRefusal.of(FileRefusal.Kind.FILE_TOO_BIG, LARGEST_FILE_BYTES >> 20));
        }
        if (Files.size(file) == 0) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
        }
        try (JsonParser parser = JSON.createParser(Files.newInputStream(file))) {
            if (!toFeatures(parser) || parser.nextToken() != JsonToken.START_OBJECT) {
                return Outcome.refused(FileRefusal.of(FileRefusal.Kind.NOT_GEOJSON));
            }
            return Outcome.done(List.copyOf(Feature.read(parser).properties().keySet()));
        } catch (JacksonException malformed) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.NOT_GEOJSON));
        }
    }

    /** Moves to the beginning of the features; false when there are none. */
    private static boolean toFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean features = "features".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (features) {
                return value == JsonToken.START_ARRAY;
            }
            parser.skipChildren();
        }
        return false;
    }

    @Override
    public List<String> columns() {
        return List.of("nome", "codice", "contorno");
    }

    @Override
    public long expectedRows() {
        return 0;
    }

    @Override
    public Optional<SourceRow> next() throws IOException {
        try {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            return Optional.of(row(++number, Feature.read(parser)));
        } catch (JacksonException broken) {
            throw new IOException("the collection breaks off after area " + number, broken);
        }
    }

    private SourceRow row(long line, Feature feature) {
        String name = feature.properties().getOrDefault(nameProperty, "").strip();
        String code = feature.properties().getOrDefault(codeProperty, "").strip();
        Map<String, String> shown = new LinkedHashMap<>(feature.properties());
        String original = shown.toString();
        if (RuinedLetters.in(name)) {
            return SourceRow.unreadable(line, original, RejectReason.LOST_ENCODING);
        }
        if (name.isEmpty()) {
            return SourceRow.unreadable(line, original, RejectReason.MISSING_VALUE, nameProperty);
        }
        return switch (feature.outline()) {
            case Outline.Sound(String geoJson) ->
                new Cells(line, original, List.of(name, code, geoJson));
            case Outline.Unsound(String found) ->
                SourceRow.unreadable(line, original, RejectReason.WRONG_SHAPE, found);
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
