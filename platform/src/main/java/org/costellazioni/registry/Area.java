package org.costellazioni.registry;

import java.util.UUID;

/**
 * A named area of the territory.
 *
 * @param layer which set it belongs to: neighborhoods, boroughs
 * @param geometry GeoJSON geometry, Polygon or MultiPolygon, WGS 84
 */
public record Area(UUID id, String layer, String code, String name, String geometry) {}
