package org.costellazioni.constellation.web;

import static org.costellazioni.constellation.web.Columns.column;
import static org.costellazioni.constellation.web.Columns.differences;
import static org.costellazioni.constellation.web.Columns.place;
import static org.costellazioni.constellation.web.Columns.places;
import static org.costellazioni.constellation.web.Columns.terms;
import static org.costellazioni.constellation.web.Columns.whole;

import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.Projection;
import org.costellazioni.constellation.rules.Star;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/**
 * A chart as the script in the browser reads it: columns of whole numbers, rising ones as differences,
 * words by their place in a list. Three times smaller than a list of objects once compressed.
 */
class SkyJson {

    /** Positions are sent as whole numbers from 0 to this. */
    static final int FARTHEST = 4095;

    /** The words of a chart and its day, before the columns. */
    static void heading(JsonGenerator json, Vocabularies.Words words, int today) {
        json.writeNumberProperty("today", today);
        terms(json, "kinds", words.kinds());
        terms(json, "themes", words.themes());
        terms(json, "areas", words.areas());
        terms(json, "ties_kinds", words.tieKinds());
    }

    /**
     * Writes all of a chart.
     *
     * @param whole false when only a selection was asked for, so that another must be asked for anew
     */
    byte[] write(Chart chart, Vocabularies.Words words, int today, boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            json.writeStartObject();
            heading(json, words, today);
            json.writeBooleanProperty("large", !whole);
            json.writeName("stars");
            stars(json, chart, words, FARTHEST);
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

    /** The columns of stars, with positions up to the farthest. */
    static void stars(JsonGenerator json, Chart chart, Vocabularies.Words words, int farthest) {
        List<Star> stars = chart.stars();
        Map<String, Integer> kinds = places(words.kinds());
        Map<String, Integer> themes = places(words.themes());
        Map<String, Integer> areas = places(words.areas());
        Projection projection = chart.projection();
        json.writeStartObject();
        differences(json, "number", stars, Star::number);
        column(json, "x", stars, star -> whole(projection.x(star), farthest));
        column(json, "y", stars, star -> whole(projection.y(star), farthest));
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
}
