package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.Projection;
import org.costellazioni.constellation.rules.Star;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * A chart as the script in the browser reads it: columns of whole numbers, rising ones as differences,
 * words by their place in a list. Three times smaller than a list of objects once compressed.
 */
class SkyJson {

    /** Positions are sent as whole numbers from 0 to this. */
    static final int FARTHEST = 4095;

    private final JsonMapper mapper;

    SkyJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(Chart chart, Vocabularies.Words words, int today) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberProperty("today", today);
            terms(json, "kinds", words.kinds());
            terms(json, "themes", words.themes());
            terms(json, "areas", words.areas());
            terms(json, "ties_kinds", words.tieKinds());
            json.writeName("stars");
            stars(json, chart, words);
            json.writeName("ties");
            ties(json, chart.lines(), places(words.tieKinds()));
            json.writeName("record");
            json.writeStartObject();
            json.writeNumberProperty(
                    "since",
                    chart.lines().stream().mapToInt(Line::recordedDay).min().orElse(0));
            json.writeNumberProperty(
                    "sources",
                    chart.lines().stream().map(Line::source).distinct().count());
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void terms(JsonGenerator json, String name, Map<String, String> terms) {
        json.writeName(name);
        json.writeStartArray();
        terms.forEach((code, label) -> {
            json.writeStartArray();
            json.writeString(code);
            json.writeString(label);
            json.writeEndArray();
        });
        json.writeEndArray();
    }

    private static void stars(JsonGenerator json, Chart chart, Vocabularies.Words words) {
        List<Star> stars = chart.stars();
        Map<String, Integer> kinds = places(words.kinds());
        Map<String, Integer> themes = places(words.themes());
        Map<String, Integer> areas = places(words.areas());
        Projection projection = Projection.of(stars);
        json.writeStartObject();
        differences(json, "number", stars, Star::number);
        column(json, "x", stars, star -> whole(projection.x(star)));
        column(json, "y", stars, star -> whole(projection.y(star)));
        column(json, "kind", stars, star -> kinds.getOrDefault(star.kind(), 0));
        json.writeName("themes");
        json.writeStartArray();
        for (Star star : stars) {
            int[] own = star.themes().stream()
                    .mapToInt(theme -> themes.getOrDefault(theme, 0))
                    .toArray();
            json.writeArray(own, 0, own.length);
        }
        json.writeEndArray();
        column(json, "area", stars, star -> place(areas, star.area()));
        column(json, "from", stars, Star::fromDay);
        column(json, "to", stars, Star::untilDay);
        json.writeName("name");
        json.writeStartArray();
        stars.forEach(star -> json.writeString(star.name()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ties(JsonGenerator json, List<Line> lines, Map<String, Integer> kinds) {
        json.writeStartObject();
        differences(json, "a", lines, Line::a);
        column(json, "b", lines, Line::b);
        column(json, "kind", lines, line -> kinds.getOrDefault(line.kind(), 0));
        column(json, "from", lines, Line::fromDay);
        column(json, "to", lines, Line::untilDay);
        column(json, "recorded", lines, Line::recordedDay);
        json.writeEndObject();
    }

    private static Map<String, Integer> places(Map<String, String> terms) {
        List<String> codes = new ArrayList<>(terms.keySet());
        Map<String, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i), i);
        }
        return places;
    }

    private static int place(
            Map<String, Integer> areas, @org.jspecify.annotations.Nullable UUID area) {
        return area == null ? -1 : areas.getOrDefault(area.toString(), -1);
    }

    /** From the drawing's measure, -1 to 1, to whole numbers. */
    private static int whole(double share) {
        return Math.toIntExact(Math.round((share + 1) / 2 * FARTHEST));
    }

    private static <T> void column(
            JsonGenerator json, String name, List<T> things, ToIntFunction<T> value) {
        int[] values = things.stream().mapToInt(value).toArray();
        json.writeName(name);
        json.writeArray(values, 0, values.length);
    }

    private static <T> void differences(
            JsonGenerator json, String name, List<T> things, ToIntFunction<T> value) {
        int[] values = things.stream().mapToInt(value).toArray();
        for (int i = values.length - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        json.writeName(name);
        json.writeArray(values, 0, values.length);
    }
}
