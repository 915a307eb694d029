package org.costellazioni.registry.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A GeoJSON Polygon or MultiPolygon as rings (RFC 7946 §3.1.6): the first of each polygon is its
 * border, the rest holes.
 */
public record Polygons(List<List<double[]>> polygons) {

    /** West, south, east, north in degrees. */
    public record Box(double west, double south, double east, double north) {

        /** In square degrees; good for comparing boxes of one territory. */
        public double size() {
            return (east - west) * (north - south);
        }

        public boolean holds(double longitude, double latitude) {
            return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
        }
    }

    /**
     * @param coordinates the nested lists of GeoJSON: rings of a Polygon, or polygons of a MultiPolygon
     * @throws IllegalArgumentException when they are not shaped like either
     */
    public static Polygons of(String type, List<?> coordinates) {
        List<List<double[]>> polygons = new ArrayList<>();
        switch (type) {
            case "Polygon" -> polygons.add(rings(coordinates));
            case "MultiPolygon" ->
                coordinates.forEach(polygon -> polygons.add(rings(list(polygon))));
            default ->
                throw new IllegalArgumentException("neither Polygon nor MultiPolygon: " + type);
        }
        return new Polygons(polygons);
    }

    private static List<double[]> rings(List<?> rings) {
        List<double[]> read = new ArrayList<>();
        for (Object ring : rings) {
            List<?> points = list(ring);
            double[] flat = new double[points.size() * 2];
            for (int i = 0; i < points.size(); i++) {
                flat[2 * i] = number(list(points.get(i)).get(0));
                flat[2 * i + 1] = number(list(points.get(i)).get(1));
            }
            read.add(flat);
        }
        if (read.isEmpty() || read.getFirst().length < 8) {
            throw new IllegalArgumentException("a polygon needs a ring of four points");
        }
        return read;
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

    /** Whether the point is inside: within a border and in none of its holes (even-odd rule). */
    public boolean contain(double longitude, double latitude) {
        return polygons.stream().anyMatch(rings -> inside(rings, longitude, latitude));
    }

    private static boolean inside(List<double[]> rings, double x, double y) {
        boolean inside = false;
        for (double[] ring : rings) {
            for (int i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
                boolean crosses = ring[i + 1] > y != ring[j + 1] > y;
                if (crosses
                        && x
                                < (ring[j] - ring[i])
                                                * (y - ring[i + 1])
                                                / (ring[j + 1] - ring[i + 1])
                                        + ring[i]) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    public Box box() {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (List<double[]> rings : polygons) {
            double[] border = rings.getFirst();
            for (int i = 0; i < border.length; i += 2) {
                west = Math.min(west, border[i]);
                east = Math.max(east, border[i]);
                south = Math.min(south, border[i + 1]);
                north = Math.max(north, border[i + 1]);
            }
        }
        return new Box(west, south, east, north);
    }
}
