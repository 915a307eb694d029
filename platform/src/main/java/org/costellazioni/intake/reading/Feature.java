package org.costellazioni.intake.reading;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.LinkedHashMap;
import java.util.Map;

/** One feature of a GeoJSON collection: its plain properties as text, and its outline. */
record Feature(Map<String, String> properties, Outline outline) {

    /** Reads the object that the parser has just entered, to its end. */
    static Feature read(JsonParser parser) {
        Map<String, String> properties = new LinkedHashMap<>();
        Outline outline = new Outline.Unsound("null");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                readProperties(parser, properties);
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                outline = OutlineReader.read(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new Feature(properties, outline);
    }

    private static void readProperties(JsonParser parser, Map<String, String> properties) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken().isScalarValue()) {
                boolean absent = parser.currentToken() == JsonToken.VALUE_NULL;
                properties.put(name, absent ? "" : parser.getString());
            } else {
                parser.skipChildren();
            }
        }
    }
}
