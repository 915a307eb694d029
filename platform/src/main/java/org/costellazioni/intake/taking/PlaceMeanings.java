package org.costellazioni.intake.taking;

import org.costellazioni.database.Journal;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.rules.CountedPlace;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.rules.RowPlaces;
import org.costellazioni.intake.store.PlaceDoubts;
import org.costellazioni.intake.store.PlaceDoubts.Taken;
import org.costellazioni.intake.store.Write;
import org.costellazioni.intake.store.Writes;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a list means by places that nobody knew: said once by a person, for all its rows. */
@Component
@Transactional
public class PlaceMeanings {

    private final PlaceDoubts doubts;
    private final TownPlaces towns;
    private final Actors actors;
    private final Writes writes;
    private final Journal journal;

    PlaceMeanings(
            PlaceDoubts doubts, TownPlaces towns, Actors actors, Writes writes, Journal journal) {
        this.doubts = doubts;
        this.towns = towns;
        this.actors = actors;
        this.writes = writes;
        this.journal = journal;
    }

    /** The places of a list that were not known when it was read, those in most rows first. */
    @Transactional(readOnly = true)
    public List<CountedPlace> of(ImportView view) {
        return doubts.of(view.id());
    }

    /** The names of the quarters, by their identifiers as texts. */
    @Transactional(readOnly = true)
    public Map<String, String> quarters() {
        return towns.quarters();
    }

    /** The municipalities of which a place may be a locality. */
    @Transactional(readOnly = true)
    public List<String> municipalities() {
        return towns.municipalities();
    }

    /** A probable meaning of a place. */
    @Transactional(readOnly = true)
    public Optional<PlaceMeaning> probable(DoubtfulPlace place) {
        return towns.of(Map.of()).probable(place);
    }

    /**
     * Says what a place of a list means: it is put into the actors that its rows became, where they say
     * nothing else, and later into those that wait. A locality is remembered for other lists.
     *
     * @return how many actors it came to; refused when it can be no locality of that municipality
     */
    public Outcome<Integer> decide(
            ImportView view, DoubtfulPlace place, PlaceMeaning meaning, Acting by) {
        if (meaning.kind() == PlaceMeaning.Kind.LOCALITY
                && towns.keep(place.value(), meaning.municipality(), by)
                        instanceof Outcome.Refused<?> refused) {
            return Outcome.refused(refused.refusal());
        }
        if (!doubts.decide(view.id(), place, meaning, by.person(), journal.now())) {
            return Outcome.done(0);
        }
        RowPlaces places = towns.of(Map.of());
        int changed = 0;
        for (Taken taken : doubts.taken(view.id(), place)) {
            Optional<ActorView> actor = actors.byId(taken.actor());
            if (actor.isPresent()
                    && written(view, taken, actor.get(), place, meaning, places, by)) {
                changed++;
            }
        }
        journal.tell(
                by,
                "intake.place-meant",
                "import:" + view.id(),
                Map.of("place", place.value(), "meaning", meaning.kind().name()));
        return Outcome.done(changed);
    }

    private boolean written(
            ImportView view,
            Taken taken,
            ActorView actor,
            DoubtfulPlace place,
            PlaceMeaning meaning,
            RowPlaces places,
            Acting by) {
        Map<ActorField, String> adds =
                places.meant(place, meaning, actor.sheet().fields());
        if (adds.isEmpty()) {
            return false;
        }
        Map<ActorField, String> fields = new EnumMap<>(adds);
        fields.put(ActorField.NAME, actor.name());
        Registration.Result result = actors.register(
                        List.of(new Registration(new ActorSheet(fields), actor.id())),
                        new Registration.Source("import:" + view.id(), true, false),
                        by)
                .getFirst();
        writes.insert(result.written().stream()
                .filter(write -> write.mark() == Registration.Mark.ACTOR_FIELD)
                .map(write -> Write.Draft.of(write).at(view.id(), taken.line(), taken.row()))
                .toList());
        return result.state() == Registration.State.UPDATED;
    }
}
