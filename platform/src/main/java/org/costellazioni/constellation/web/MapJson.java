package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Sky;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Areas with their borders and the actors whose place is public; the others count in their area. */
class MapJson {

    private static final double METERS = 100_000;

    private final JsonMapper mapper;

    MapJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(SkyIndex chart, List<Area> areas, List<Sky.Seat> seats) {
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
            further(json, chart, seats);
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void point(JsonGenerator json, Star star) {
        Double latitude = star.latitude();
        Double longitude = star.longitude();
        if (latitude != null && longitude != null) {
            point(json, star.number(), latitude, longitude);
        }
    }

    private static void further(JsonGenerator json, SkyIndex chart, List<Sky.Seat> seats) {
        Set<UUID> having = seats.stream().map(Sky.Seat::actor).collect(Collectors.toSet());
        Map<UUID, Integer> numbers = chart.stars().stream()
                .filter(star -> having.contains(star.id()))
                .collect(Collectors.toMap(Star::id, Star::number));
        for (Sky.Seat seat : seats) {
            Integer number = numbers.get(seat.actor());
            if (number != null) {
                point(json, number, seat.latitude(), seat.longitude());
            }
        }
    }

    /** Number, latitude and longitude to about a meter; an actor with more seats comes more often. */
    private static void point(JsonGenerator json, int number, double latitude, double longitude) {
        json.writeStartArray();
        json.writeNumber(number);
        json.writeNumber(Math.round(latitude * METERS) / METERS);
        json.writeNumber(Math.round(longitude * METERS) / METERS);
        json.writeEndArray();
    }
}
