package org.costellazioni.registry.positions;

/** What somebody says of where an actor is. */
public sealed interface Answer {

    /** The point of before is right for the address of today. */
    record StillThere() implements Answer {}

    /**
     * It is at this point.
     *
     * @param latitude degrees north, WGS 84, as typed
     * @param longitude degrees east
     */
    record AtPoint(String latitude, String longitude) implements Answer {}

    /** Only the neighborhood is known. */
    record InArea(String area) implements Answer {}
}
