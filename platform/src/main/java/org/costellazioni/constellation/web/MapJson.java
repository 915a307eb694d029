package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.Area;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** Areas with their borders and the actors whose place is public; the others count in their area. */
class MapJson {

    private static final double METERS = 100_000;

    private final JsonMapper mapper;

    MapJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(Chart chart, List<Area> areas) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeName("areas");
            json.writeStartArray();
            for (Area area : areas) {
                json.writeStartObject();
                json.writeStringProperty("id", area.id().toString());
                json.writeStringProperty("name", area.name());
                json.writeName("geometry");
                json.writeRawValue(area.geometry());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("points");
            json.writeStartArray();
            chart.stars().forEach(star -> point(json, star));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /** Number, latitude and longitude to about a meter. */
    private static void point(JsonGenerator json, Star star) {
        Double latitude = star.latitude();
        Double longitude = star.longitude();
        if (latitude == null || longitude == null) {
            return;
        }
        json.writeStartArray();
        json.writeNumber(star.number());
        json.writeNumber(Math.round(latitude * METERS) / METERS);
        json.writeNumber(Math.round(longitude * METERS) / METERS);
        json.writeEndArray();
    }
}
