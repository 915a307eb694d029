package org.costellazioni.registry.twins;

/**
 * A place inside a municipality.
 *
 * @param learned from a decision about two actors, and not written by the office
 */
public record Locality(String name, String municipality, boolean learned) {}
