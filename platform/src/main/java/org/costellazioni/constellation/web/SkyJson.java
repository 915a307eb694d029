package org.costellazioni.constellation.web;

import static org.costellazioni.constellation.web.Columns.column;
import static org.costellazioni.constellation.web.Columns.differences;
import static org.costellazioni.constellation.web.Columns.place;
import static org.costellazioni.constellation.web.Columns.places;
import static org.costellazioni.constellation.web.Columns.terms;
import static org.costellazioni.constellation.web.Columns.whole;

import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.Projection;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.TieKind;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A chart as the script in the browser reads it: columns of whole numbers, rising ones as differences,
 * words by their place in a list. Three times smaller than a list of objects once compressed.
 */
class SkyJson {

    /** Positions are sent as whole numbers from 0 to this. */
    static final int FARTHEST = 4095;

    /** The words of a chart and its day, before the columns. */
    static void heading(JsonGenerator json, SkyVocabularies.Labels words, int today) {
        json.writeNumberProperty("today", today);
        terms(json, "kinds", words.kinds());
        terms(json, "themes", words.themes());
        terms(json, "areas", words.areas());
        tieKinds(json, words);
    }

    /**
     * Each kind of tie as its code, its verb of the source and of the target (empty where the target is
     * told as an object), the verbs' language where it is not the reader's, and both verbs of ties that hold
     * no more (empty where nobody has written them); and which of them is membership, -1 for none.
     */
    private static void tieKinds(JsonGenerator json, SkyVocabularies.Labels words) {
        json.writeName("ties_kinds");
        json.writeStartArray();
        for (TieKind kind : words.tieKinds()) {
            TieKind.Sentence straight = kind.told(true, words.language());
            TieKind.Sentence turned = kind.told(false, words.language());
            json.writeStartArray();
            json.writeString(kind.code().text());
            json.writeString(straight.verb());
            json.writeString(turned.otherFirst() ? "" : turned.verb());
            json.writeString(Objects.requireNonNullElse(straight.language(), ""));
            json.writeString(gone(kind, true, words));
            json.writeString(gone(kind, false, words));
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberProperty(
                "membership",
                kindPlaces(words.tieKinds()).getOrDefault(TieKind.Code.MEMBER_OF.text(), -1));
    }

    private static String gone(TieKind kind, boolean ofSource, SkyVocabularies.Labels words) {
        return kind.gone(ofSource, words.language())
                .filter(told -> ofSource || !told.otherFirst())
                .map(TieKind.Sentence::verb)
                .orElse("");
    }

    /** The place of each code in the list, those joined into a kind at its own. */
    static Map<String, Integer> kindPlaces(List<TieKind> kinds) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            places.put(kinds.get(i).code().text(), i);
            for (TieKind.Code former : kinds.get(i).former()) {
                places.put(former.text(), i);
            }
        }
        return places;
    }

    /**
     * Writes all of a chart.
     *
     * @param whole false when only a selection was asked for, so that another must be asked for anew
     */
    byte[] write(SkyIndex chart, SkyVocabularies.Labels words, int today, boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(bytes)) {
            json.writeStartObject();
            heading(json, words, today);
            json.writeBooleanProperty("large", !whole);
            json.writeName("stars");
            stars(json, chart, words, FARTHEST);
            json.writeName("ties");
            ties(json, chart.lines(), kindPlaces(words.tieKinds()));
            json.writeName("declared");
            ties(json, chart.declared(), kindPlaces(words.tieKinds()));
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** The columns of stars, with positions up to the farthest. */
    static void stars(
            JsonGenerator json, SkyIndex chart, SkyVocabularies.Labels words, int farthest) {
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
