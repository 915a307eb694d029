package org.costellazioni.registry.writing;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Registration;
import org.costellazioni.registry.rules.Polygons;
import org.costellazioni.registry.store.AreaRows;
import org.costellazioni.registry.store.SeatRows;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The areas, and which one a point is in: of all that cover it, borders included, the smallest; of
 * equals the first by code.
 */
@Component
public class Neighborhoods {

    private final AreaRows rows;
    private final SeatRows seats;
    private final JsonMapper json;

    Neighborhoods(AreaRows rows, SeatRows seats, JsonMapper json) {
        this.rows = rows;
        this.seats = seats;
        this.json = json;
    }

    /**
     * Stores an area under its layer and code.
     *
     * @throws IllegalArgumentException when its geometry is no Polygon or MultiPolygon
     */
    public AreaRows.Stored take(Area area, Instant at) {
        return rows.put(area, polygons(area.geometry()).box(), at);
    }

    /** {@link #take}, with what it takes to take it back. */
    public Registration.Result register(Area area, Instant at) {
        Optional<Area> before = rows.find(area.layer(), area.code());
        AreaRows.Stored stored = take(area, at);
        Area now = rows.find(area.layer(), area.code()).orElseThrow();
        Registration.Mark mark = switch (stored) {
            case INSERTED -> Registration.Mark.AREA_MADE;
            case UPDATED -> Registration.Mark.AREA_CHANGED;
            case SAME -> Registration.Mark.AREA_SAID;
        };
        Registration.State state = switch (stored) {
            case INSERTED -> Registration.State.ACCEPTED;
            case UPDATED -> Registration.State.UPDATED;
            case SAME -> Registration.State.UNCHANGED;
        };
        boolean said = stored == AreaRows.Stored.SAME;
        return new Registration.Result(
                state,
                null,
                null,
                List.of(new Registration.Written(
                        mark,
                        now.id(),
                        null,
                        said ? null : before.map(Neighborhoods::text).orElse(null),
                        said ? null : text(now))));
    }

    /** An area’s name and border as one text. */
    public static String text(Area area) {
        return area.name() + "\n" + area.geometry();
    }

    /** The area with name and border of such a text. */
    public static Area as(String text, Area area) {
        int end = text.indexOf('\n');
        return new Area(
                area.id(),
                area.layer(),
                area.code(),
                text.substring(0, end),
                text.substring(end + 1));
    }

    public List<Area> all() {
        return rows.all();
    }

    /** Areas without their borders. */
    public List<Area> names() {
        return rows.names();
    }

    /** Areas read once, for as many points as a piece of work has. */
    public Finder finder() {
        return new Finder();
    }

    /**
     * @throws IllegalArgumentException when the text is not a GeoJSON Polygon or MultiPolygon
     */
    public Polygons polygons(String geometry) {
        Map<?, ?> read;
        try {
            read = json.readValue(geometry, Map.class);
        } catch (tools.jackson.core.JacksonException malformed) {
            throw new IllegalArgumentException("not GeoJSON", malformed);
        }
        if (read.get("type") instanceof String type
                && read.get("coordinates") instanceof List<?> list) {
            return Polygons.of(type, list);
        }
        throw new IllegalArgumentException("a geometry needs a type and coordinates");
    }

    /**
     * Puts every located seat whose area nobody chose into its area; for after an import of areas. Of a
     * further seat it is not known who chose: only one without an area is placed.
     */
    public void placeAll() {
        Finder finder = finder();
        List<ActorId> actors = new ArrayList<>();
        List<UUID> areas = new ArrayList<>();
        for (AreaRows.Seat seat : rows.locatedSeats()) {
            finder.at(seat.longitude(), seat.latitude()).ifPresent(area -> {
                actors.add(seat.actor());
                areas.add(area);
            });
        }
        rows.place(actors, areas);
        for (SeatRows.Located seat : seats.withoutArea()) {
            finder.at(seat.longitude(), seat.latitude())
                    .ifPresent(area -> seats.place(seat.id(), area));
        }
    }

    /** Finds areas for points; reads the borders when first asked. */
    public final class Finder {

        private record Bordered(UUID id, String code, Polygons polygons) {}

        private List<Bordered> areas = List.of();
        private boolean read;

        private Finder() {}

        /** The sheet with its area, when it has coordinates and no area yet. */
        public ActorSheet place(ActorSheet sheet) {
            if (sheet.has(ActorField.AREA_ID)
                    || !sheet.has(ActorField.LATITUDE)
                    || !sheet.has(ActorField.LONGITUDE)) {
                return sheet;
            }
            try {
                double latitude =
                        Double.parseDouble(sheet.text(ActorField.LATITUDE).orElseThrow());
                double longitude =
                        Double.parseDouble(sheet.text(ActorField.LONGITUDE).orElseThrow());
                return at(longitude, latitude)
                        .map(area -> sheet.with(ActorField.AREA_ID, area.toString()))
                        .orElse(sheet);
            } catch (NumberFormatException malformed) {
                return sheet;
            }
        }

        public Optional<UUID> at(double longitude, double latitude) {
            return areas().stream()
                    .filter(area -> area.polygons().covers(longitude, latitude))
                    .findFirst()
                    .map(Bordered::id);
        }

        private List<Bordered> areas() {
            if (!read) {
                read = true;
                areas = rows.all().stream()
                        .map(this::bordered)
                        .sorted(Comparator.comparingDouble(
                                        (Bordered area) -> area.polygons().size())
                                .thenComparing(Bordered::code))
                        .toList();
            }
            return areas;
        }

        private Bordered bordered(Area area) {
            return new Bordered(area.id(), area.code(), polygons(area.geometry()));
        }
    }
}
