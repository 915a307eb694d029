package org.costellazioni.intake.taking;

import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.NameIndex;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.store.PlaceDoubts;
import org.costellazioni.intake.store.Sightings;
import org.costellazioni.intake.store.UndecidedRows;
import org.costellazioni.registry.Actors;
import org.springframework.stereotype.Component;

import java.util.Map;

/** What taking rows of actors needs: the registry, what was seen before, whatever waits. */
@Component
public record ActorTaking(
        Actors actors,
        Sheets sheets,
        Memberships memberships,
        Sightings sightings,
        UndecidedRows undecided,
        TownPlaces places,
        PlaceDoubts doubts) {

    /** What people said that a list means by places that nobody knew. */
    public Map<DoubtfulPlace, PlaceMeaning> meanings(ImportId id) {
        return doubts.meanings(id);
    }

    /** The names of all the actors there are. */
    NameIndex index() {
        NameIndex index = new NameIndex(places.known());
        actors.roster(entry -> index.add(entry.id().value(), entry.name(), entry.municipality()));
        return index;
    }
}
