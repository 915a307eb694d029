package org.costellazioni.registry.web;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.site.Words;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A further seat as one reader may see it.
 *
 * @param text address and area; of a home, to those who may not edit the actor, the area alone
 * @param coordinates degrees, for those who may edit the actor; null when unknown or not theirs
 */
record SeatLine(String id, String text, @Nullable String coordinates, boolean home) {

    static SeatLine of(ActorView.Seat seat, boolean editable, Words words) {
        return new SeatLine(
                seat.id().toString(),
                editable || !seat.home() ? street(seat) : area(seat, words),
                editable ? coordinates(seat, words) : null,
                seat.home());
    }

    /** As the history tells it: no address of before, home or not, to those who may not edit. */
    static String told(ActorView.Seat seat, boolean editable, Words words) {
        return editable ? street(seat) : area(seat, words);
    }

    private static String street(ActorView.Seat seat) {
        String town = Stream.of(ActorField.POSTAL_CODE, ActorField.MUNICIPALITY)
                .flatMap(field -> seat.where().text(field).stream())
                .collect(Collectors.joining(" "));
        return Stream.of(
                        seat.where().text(ActorField.ADDRESS).orElse(""),
                        town,
                        Objects.requireNonNullElse(seat.areaName(), ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String area(ActorView.Seat seat, Words words) {
        String name = seat.areaName();
        return name == null ? words.of("registry.seat.somewhere") : name;
    }

    private static @Nullable String coordinates(ActorView.Seat seat, Words words) {
        return seat.where()
                .text(ActorField.LATITUDE)
                .flatMap(north -> seat.where()
                        .text(ActorField.LONGITUDE)
                        .map(east -> words.of("registry.seat.coordinates", north, east)))
                .orElse(null);
    }
}
