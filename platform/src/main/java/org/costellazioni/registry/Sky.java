package org.costellazioni.registry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All public actors and ties of a territory at once, as the sky and the map need them.
 *
 * @param lines those that count
 * @param declared those that one side alone declared: shown apart, counted nowhere
 */
public record Sky(List<Star> stars, List<Line> lines, List<Line> declared) {

    public Sky(List<Star> stars, List<Line> lines) {
        this(stars, lines, List.of());
    }

    /**
     * An actor, public fields only; of a home there are no coordinates.
     *
     * @param activeSinceDay days since 1970-01-01; null when unknown
     * @param activeUntilDay last day; null while it goes on
     */
    public record Star(
            UUID id,
            String slug,
            String name,
            String kind,
            List<String> themes,
            @Nullable UUID area,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long activeSinceDay,
            @Nullable Long activeUntilDay,
            Instant recordedAt,
            String recordSource,
            boolean example) {}

    /**
     * A public tie.
     *
     * @param fromDay first day, in days since 1970-01-01; null when not known
     * @param untilDay last day; null while it holds
     */
    public record Line(
            String kind,
            UUID source,
            UUID target,
            @Nullable Long fromDay,
            @Nullable Long untilDay,
            int weight,
            Instant recordedAt,
            String recordSource) {}

    /**
     * A seat beside the one of an actor's sheet, for the map; a home never is.
     *
     * @param latitude degrees, WGS 84
     * @param longitude degrees, WGS 84
     */
    public record Seat(UUID actor, double latitude, double longitude) {}
}
