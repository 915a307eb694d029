package org.costellazioni.intake.reading;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the geometry of a feature as a MultiPolygon, counting as it goes. */
final class OutlineReader {

    /** Positions of one area; a coastline drawn to the meter has some ten thousand. */
    private static final int MOST_POSITIONS = 500_000;

    private final JsonParser parser;
    private final StringBuilder rings = new StringBuilder();
    private String wrong = "";
    private int positions;

    private OutlineReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the object that the parser has just entered, to its end. */
    static Outline read(JsonParser parser) {
        return new OutlineReader(parser).read();
    }

    private Outline read() {
        String type = "null";
        int depth = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = parser.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                depth = array();
            } else {
                parser.skipChildren();
            }
        }
        boolean polygonal = type.equals("Polygon") || type.equals("MultiPolygon");
        if (polygonal && !wrong.isEmpty()) {
            return new Outline.Unsound(wrong);
        }
        boolean polygon = type.equals("Polygon") && depth == 3;
        boolean several = type.equals("MultiPolygon") && depth == 4;
        if (!polygon && !several) {
            return new Outline.Unsound(type);
        }
        String coordinates = polygon ? "[" + rings + "]" : rings.toString();
        return new Outline.Sound("{\"type\":\"MultiPolygon\",\"coordinates\":" + coordinates + "}");
    }

    /** Copies the array just entered; answers how deep it goes: 1 for a position, 2 for a ring. */
    private int array() {
        JsonToken first = parser.nextToken();
        if (first == null || !first.isNumeric()) {
            return list(first);
        }
        double longitude = parser.getDoubleValue();
        double latitude = parser.nextToken() == null || !parser.currentToken().isNumeric()
                ? Double.NaN
                : parser.getDoubleValue();
        while (parser.currentToken() != JsonToken.END_ARRAY && parser.nextToken() != null) {
            parser.skipChildren();
        }
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            blame(longitude + ", " + latitude);
        }
        if (++positions > MOST_POSITIONS) {
            blame("> " + MOST_POSITIONS);
        }
        rings.append('[').append(longitude).append(',').append(latitude).append(']');
        return 1;
    }

    private int list(JsonToken first) {
        int start = rings.length();
        int inner = 0;
        int count = 0;
        String firstItem = "";
        String lastItem = "";
        rings.append('[');
        for (JsonToken token = first; token == JsonToken.START_ARRAY; token = parser.nextToken()) {
            if (count++ > 0) {
                rings.append(',');
            }
            int from = rings.length();
            int depth = array();
            if (inner != 0 && depth != inner) {
                blame("[[…],…]");
            }
            inner = depth;
            lastItem = inner == 1 ? rings.substring(from) : "";
            firstItem = count == 1 ? lastItem : firstItem;
            if (!wrong.isEmpty()) {
                rings.setLength(start + 1);
            }
        }
        if (inner == 1 && wrong.isEmpty()) {
            close(firstItem, lastItem, count);
        }
        rings.append(']');
        return inner + 1;
    }

    /** Of several faults the first is told. */
    private void blame(String fault) {
        wrong = wrong.isEmpty() ? fault : wrong;
    }

    /** A ring ends where it began; one that forgot to say so is closed. */
    private void close(String first, String last, int count) {
        boolean open = !first.equals(last);
        if (open) {
            rings.append(',').append(first);
        }
        if (count + (open ? 1 : 0) < 4) {
            blame(Integer.toString(count));
        }
    }
}
