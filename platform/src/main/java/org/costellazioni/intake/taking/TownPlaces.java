package org.costellazioni.intake.taking;

import org.costellazioni.intake.rules.KnownPlaces;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.twins.Localities;
import org.springframework.stereotype.Component;

/** What the territory knows of its places, as names are compared with it. */
@Component
public class TownPlaces {

    private final Localities localities;

    TownPlaces(Localities localities) {
        this.localities = localities;
    }

    public KnownPlaces known() {
        KnownPlaces places = new KnownPlaces();
        localities.municipalities().forEach(places::municipality);
        localities.all().forEach(known -> places.locality(known.name(), known.municipality()));
        return places;
    }

    /** Learns from two places that were said to be of one actor; either may be empty. */
    public void learn(String one, String other, Acting by) {
        localities.learn(one, other, by);
    }
}
