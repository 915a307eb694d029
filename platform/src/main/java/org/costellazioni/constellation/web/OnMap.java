package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.Sky;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which stars have a public place on the map, by their own seat or by a further one. */
record OnMap(Set<UUID> further) {

    static OnMap of(List<Sky.Seat> seats) {
        return new OnMap(seats.stream().map(Sky.Seat::actor).collect(Collectors.toSet()));
    }

    private boolean hasPlace(Star star) {
        return star.latitude() != null && star.longitude() != null || further.contains(star.id());
    }

    /** Whether the map has neither a place nor a neighborhood for it. */
    boolean isNowhere(Star star) {
        return !hasPlace(star) && star.area() == null;
    }

    /** Whether the map only knows its neighborhood. */
    boolean isInAreaAlone(Star star) {
        return !hasPlace(star) && star.area() != null;
    }
}
