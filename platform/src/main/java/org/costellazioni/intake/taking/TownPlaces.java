package org.costellazioni.intake.taking;

import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.KnownPlaces;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.rules.QuarterNames;
import org.costellazioni.intake.rules.RowPlaces;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the territory knows of its places, as names are compared with it. */
@Component
public class TownPlaces {

    private final Localities localities;
    private final Places places;

    TownPlaces(Localities localities, Places places) {
        this.localities = localities;
        this.places = places;
    }

    /** As names are compared: where there is one town the quarters are its own. */
    public KnownPlaces known() {
        KnownPlaces known = told();
        List<String> towns = municipalities();
        if (towns.size() == 1) {
            places.areaNames()
                    .forEach(area -> known.locality(
                            QuarterNames.withoutBrackets(area.name()), towns.getFirst()));
        }
        return known;
    }

    /** What registers and people have told. */
    private KnownPlaces told() {
        KnownPlaces known = new KnownPlaces();
        localities.municipalities().forEach(known::municipality);
        localities.all().forEach(one -> known.locality(one.name(), one.municipality()));
        return known;
    }

    /** The places of a list, of which people said what these mean. */
    RowPlaces of(Map<DoubtfulPlace, PlaceMeaning> meanings) {
        QuarterNames quarters = new QuarterNames();
        localities.municipalities().forEach(quarters::municipality);
        localities.all().forEach(one -> quarters.municipality(one.municipality()));
        places.areaNames().forEach(area -> quarters.add(area.id(), area.name(), area.code()));
        return new RowPlaces(quarters, told(), meanings);
    }

    /** The names of the quarters, by their identifiers as texts, in their order. */
    Map<String, String> quarters() {
        Map<String, String> names = new LinkedHashMap<>();
        places.areaNames().forEach(area -> names.put(area.id().toString(), area.name()));
        return names;
    }

    /** Those that registers, or localities, name. */
    List<String> municipalities() {
        return Stream.concat(
                        localities.municipalities().stream(),
                        localities.all().stream().map(Locality::municipality))
                .distinct()
                .sorted()
                .toList();
    }

    /** Remembers that a place is a locality. */
    Outcome<Locality> keep(String place, String municipality, Acting by) {
        return localities.keep(new Locality(place, municipality, false), by);
    }

    /** Learns from two places that were said to be of one actor; either may be empty. */
    public void learn(String one, String other, Acting by) {
        localities.learn(one, other, by);
    }
}
