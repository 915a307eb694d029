package org.costellazioni.constellation.rules;

import org.costellazioni.registry.ActorLine;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * An actor in the sky.
 *
 * @param number names it in addresses, unique in the territory
 * @param x from the middle of the drawing, whose farthest star is about 1 away
 * @param community number of the group of stars tied to each other more than to the rest
 * @param fromDay first day on which it is known to have been there, in days since 1970-01-01
 * @param untilDay last day, or 0 while it goes on
 * @param latitude null when unknown or a home
 */
public record Star(
        int number,
        UUID id,
        String slug,
        String name,
        String kind,
        List<String> themes,
        @Nullable UUID area,
        double x,
        double y,
        int community,
        int fromDay,
        int untilDay,
        @Nullable Double latitude,
        @Nullable Double longitude) {

    /** Whether its members are drawn as a figure. */
    public boolean isNetwork() {
        return kind.equals(ActorLine.NETWORK);
    }

    /** Address of the actor's page. */
    public String path() {
        return ActorLine.path(kind, slug);
    }

    /** Whether it was there at any time of a period. */
    public boolean isUp(int since, int until) {
        return fromDay <= until && (untilDay == 0 || untilDay >= since);
    }
}
