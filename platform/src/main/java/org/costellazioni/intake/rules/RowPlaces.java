package org.costellazioni.intake.rules;

import org.costellazioni.registry.ActorField;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the rows of one list say that an actor is: what is understood of it, and what is not. */
public final class RowPlaces {

    private final QuarterNames quarters;
    private final KnownPlaces known;
    private final Map<DoubtfulPlace, PlaceMeaning> meanings;

    /** @param meanings what people said of places of this list */
    public RowPlaces(
            QuarterNames quarters, KnownPlaces known, Map<DoubtfulPlace, PlaceMeaning> meanings) {
        this.quarters = quarters;
        this.known = known;
        this.meanings = Map.copyOf(meanings);
    }

    /** Puts what the row says of places, and is understood, into a sheet that has its municipality. */
    public void write(ActorRow row, Map<ActorField, String> fields) {
        for (DoubtfulPlace place : named(row)) {
            PlaceMeaning meaning = meanings.get(place);
            if (meaning != null) {
                fields.putAll(meant(place, meaning, fields));
            } else {
                Optional<UUID> quarter = quarters.find(place.value());
                if (quarter.isPresent() && !(place.municipality() && known(place))) {
                    fields.putIfAbsent(ActorField.AREA_ID, quarter.get().toString());
                } else if (!place.municipality()) {
                    known.townOf(place.value())
                            .ifPresent(town -> fields.putAll(
                                    meant(place, PlaceMeaning.localityOf(town), fields)));
                }
            }
        }
    }

    /**
     * What a meaning adds to what is written of an actor.
     *
     * @param written fields of its sheet, of which only these change: a municipality that is the place
     *     itself becomes the right one
     */
    public Map<ActorField, String> meant(
            DoubtfulPlace place, PlaceMeaning meaning, Map<ActorField, String> written) {
        Map<ActorField, String> adds = new EnumMap<>(ActorField.class);
        String town = written.getOrDefault(ActorField.MUNICIPALITY, "");
        Optional.ofNullable(meaning.area())
                .or(() -> meaning.kind() == PlaceMeaning.Kind.LOCALITY
                        ? quarters.find(place.value())
                        : Optional.empty())
                .ifPresent(area -> adds.put(ActorField.AREA_ID, area.toString()));
        if (meaning.kind() == PlaceMeaning.Kind.LOCALITY
                && !same(meaning.municipality(), place.value())) {
            adds.put(ActorField.ADDRESS, place.value());
        }
        adds.keySet().removeIf(written::containsKey);
        if (meaning.kind() == PlaceMeaning.Kind.LOCALITY
                && (town.isEmpty() || same(town, place.value()))) {
            adds.put(ActorField.MUNICIPALITY, meaning.municipality());
        }
        return adds;
    }

    private static boolean same(String one, String other) {
        return NameTokens.plain(one).equals(NameTokens.plain(other));
    }

    /** What the row names and nobody knows. */
    public List<DoubtfulPlace> doubts(ActorRow row) {
        return named(row).stream()
                .filter(place -> !meanings.containsKey(place) && !understood(place))
                .toList();
    }

    private boolean understood(DoubtfulPlace place) {
        return place.municipality()
                ? known.isEmpty() || known(place)
                : known(place) || quarters.find(place.value()).isPresent();
    }

    private boolean known(DoubtfulPlace place) {
        return known.municipalityOf(place.value()).isPresent();
    }

    /** A probable meaning of a place that nobody knows. */
    public Optional<PlaceMeaning> probable(DoubtfulPlace place) {
        return quarters.find(place.value()).map(PlaceMeaning::area);
    }

    private static List<DoubtfulPlace> named(ActorRow row) {
        List<DoubtfulPlace> named = new ArrayList<>();
        for (ListField field : List.of(ListField.NEIGHBORHOOD, ListField.MUNICIPALITY)) {
            row.value(field).ifPresent(value -> named.add(new DoubtfulPlace(field, value)));
        }
        return named;
    }
}
