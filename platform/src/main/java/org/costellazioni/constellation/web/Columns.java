package org.costellazioni.constellation.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Columns of whole numbers, as the sky's script reads them. */
final class Columns {

    private Columns() {}

    /** Words as pairs of code and label; numbers elsewhere are places in this list. */
    static void terms(JsonGenerator json, String name, Map<String, String> terms) {
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

    /** The place of each code in its list. */
    static Map<String, Integer> places(Map<String, String> terms) {
        List<String> codes = new ArrayList<>(terms.keySet());
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i), i);
        }
        return places;
    }

    static int place(Map<String, Integer> areas, @Nullable UUID area) {
        return area == null ? -1 : areas.getOrDefault(area.toString(), -1);
    }

    /** From the drawing's measure, -1 to 1, to whole numbers up to the farthest. */
    static int whole(double share, int farthest) {
        return Math.toIntExact(Math.round((share + 1) / 2 * farthest));
    }

    static <T> void column(
            JsonGenerator json, String name, List<T> things, ToIntFunction<T> value) {
        int[] values = things.stream().mapToInt(value).toArray();
        json.writeName(name);
        json.writeArray(values, 0, values.length);
    }

    static <T> void differences(
            JsonGenerator json, String name, List<T> things, ToIntFunction<T> value) {
        int[] values = things.stream().mapToInt(value).toArray();
        json.writeName(name);
        writeDifferences(json, values);
    }

    /** Changes the values into the differences of each from the one before, and writes them. */
    static void writeDifferences(JsonGenerator json, int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            values[i] -= values[i - 1];
        }
        json.writeArray(values, 0, values.length);
    }
}
