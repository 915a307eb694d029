package org.costellazioni.registry.rules;

import static org.costellazioni.registry.ActorRefusal.*;

import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorRefusal;
import org.costellazioni.registry.ActorSheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a further seat must satisfy, as one list in order of precedence. */
public final class SeatRules {

    private static final List<Rule> RULES = List.of(
            new Rule(ADDRESS_MISSING, (seat, around) -> !seat.has(ActorField.ADDRESS)),
            new Rule(
                    LATITUDE_WRONG,
                    (seat, around) -> seat.text(ActorField.LATITUDE)
                            .filter(FieldChecks.beyond(90))
                            .isPresent()),
            new Rule(
                    LONGITUDE_WRONG,
                    (seat, around) -> seat.text(ActorField.LONGITUDE)
                            .filter(FieldChecks.beyond(180))
                            .isPresent()),
            new Rule(
                    COORDINATES_HALF,
                    (seat, around) ->
                            seat.has(ActorField.LATITUDE) != seat.has(ActorField.LONGITUDE)),
            new Rule(
                    TEXT_TOO_LONG,
                    (seat, around) -> seat.fields().values().stream()
                            .anyMatch(text -> text.length() > SheetRules.LONGEST_TEXT)),
            new Rule(
                    AREA_UNKNOWN,
                    (seat, around) -> seat.text(ActorField.AREA_ID)
                            .filter(area -> !around.areas().contains(area))
                            .isPresent()),
            new Rule(
                    SEAT_TWICE,
                    (seat, around) -> around.seats().stream()
                            .anyMatch(other -> street(other).equals(street(seat)))));

    private SeatRules() {}

    /**
     * What a new seat finds there.
     *
     * @param seats the actor's own, that of its sheet too
     * @param areas identifiers of those that may be chosen
     */
    public record Around(List<ActorSheet> seats, Set<String> areas) {}

    private interface Breach {
        boolean of(ActorSheet seat, Around around);
    }

    private record Rule(ActorRefusal refusal, Breach breach) {}

    /** The first rule that the seat breaks; empty when it may be taken. */
    public static Optional<ActorRefusal> refusal(ActorSheet seat, Around around) {
        return RULES.stream()
                .filter(rule -> rule.breach().of(seat, around))
                .map(Rule::refusal)
                .findFirst();
    }

    /** Address and municipality without what people write now one way, now another. */
    private static String street(ActorSheet seat) {
        return Stream.of(ActorField.ADDRESS, ActorField.MUNICIPALITY)
                .map(field -> seat.text(field).orElse(""))
                .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[\\s,.]+", " "))
                .collect(Collectors.joining("\n"));
    }
}
