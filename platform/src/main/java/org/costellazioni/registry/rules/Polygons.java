package org.costellazioni.registry.rules;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

import java.util.List;
import java.util.stream.Stream;

/** A GeoJSON Polygon or MultiPolygon (RFC 7946 §3.1.6), in degrees. */
public final class Polygons {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** In corners: the first is the last again. */
    private static final int SHORTEST_BORDER = 4;

    private final List<Part> parts;

    private Polygons(Stream<?> polygons) {
        parts = polygons.map(rings -> new Part(polygon(list(rings)))).toList();
    }

    /** West, south, east, north in degrees. */
    public record Box(double west, double south, double east, double north) {}

    private record Part(Polygon shape, Envelope box, IndexedPointInAreaLocator locator) {
        Part(Polygon shape) {
            this(shape, shape.getEnvelopeInternal(), new IndexedPointInAreaLocator(shape));
        }

        boolean covers(Coordinate point) {
            return box.covers(point) && locator.locate(point) != Location.EXTERIOR;
        }
    }

    /**
     * @param coordinates the nested lists of GeoJSON: rings of a Polygon, or polygons of a MultiPolygon
     * @throws IllegalArgumentException when they are not shaped like either
     */
    public static Polygons of(String type, List<?> coordinates) {
        return switch (type) {
            case "Polygon" -> new Polygons(Stream.of(coordinates));
            case "MultiPolygon" -> new Polygons(coordinates.stream());
            default ->
                throw new IllegalArgumentException("neither Polygon nor MultiPolygon: " + type);
        };
    }

    private static Polygon polygon(List<?> rings) {
        if (rings.isEmpty() || list(rings.getFirst()).size() < SHORTEST_BORDER) {
            throw new IllegalArgumentException("a polygon needs a ring of four points");
        }
        List<LinearRing> read = rings.stream().map(ring -> ring(list(ring))).toList();
        return SHAPES.createPolygon(
                read.getFirst(), read.stream().skip(1).toArray(LinearRing[]::new));
    }

    /** A ring that does not end where it began is closed. */
    private static LinearRing ring(List<?> points) {
        CoordinateList corners = new CoordinateList();
        for (Object point : points) {
            List<?> position = list(point);
            corners.add(new Coordinate(number(position.get(0)), number(position.get(1))));
        }
        corners.closeRing();
        return SHAPES.createLinearRing(corners.toCoordinateArray());
    }

    private static List<?> list(Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("not a list of coordinates");
    }

    private static double number(Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("not a coordinate");
    }

    /** Whether the point is within a border or on it, the border of a hole included. */
    public boolean covers(double longitude, double latitude) {
        Coordinate point = new Coordinate(longitude, latitude);
        for (Part part : parts) {
            if (part.covers(point)) {
                return true;
            }
        }
        return false;
    }

    /** In square degrees, holes taken off; good for comparing areas of one territory. */
    public double size() {
        return parts.stream().mapToDouble(part -> part.shape.getArea()).sum();
    }

    public Box box() {
        Envelope all = new Envelope();
        parts.forEach(part -> all.expandToInclude(part.box));
        return new Box(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY());
    }
}
