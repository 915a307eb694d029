package org.costellazioni.intake.reading;

/** The outline of an area. */
sealed interface Outline {

    /** @param geoJson a MultiPolygon in longitude and latitude, every ring closed */
    record Sound(String geoJson) implements Outline {}

    /** @param found what stands there instead: the geometry's type, or what is wrong with a ring */
    record Unsound(String found) implements Outline {}
}
