package org.costellazioni.registry;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.Act;
import org.costellazioni.kernel.Acting;
import org.costellazioni.registry.rules.Polygons;
import org.costellazioni.registry.store.AreaRows;
import org.costellazioni.registry.store.TermRows;
import org.costellazioni.registry.writing.Neighborhoods;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Areas and vocabularies: the words and places in which actors are described. */
@Component
@Transactional
public class Places {

    private final AreaRows areas;
    private final TermRows terms;
    private final Neighborhoods neighborhoods;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            AreaRows areas,
            TermRows terms,
            Neighborhoods neighborhoods,
            ApplicationEventPublisher events,
            Clock clock) {
        this.areas = areas;
        this.terms = terms;
        this.neighborhoods = neighborhoods;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an area under its layer and code.
     *
     * @return ACCEPTED when new, UPDATED when its name or border changed, else UNCHANGED
     * @throws IllegalArgumentException when its geometry is no Polygon or MultiPolygon
     */
    public Registration.State take(Area area) {
        Polygons.Box box = neighborhoods.polygons(area.geometry()).box();
        return switch (areas.put(area, box, clock.instant())) {
            case INSERTED -> Registration.State.ACCEPTED;
            case UPDATED -> Registration.State.UPDATED;
            case SAME -> Registration.State.UNCHANGED;
        };
    }

    /** Puts actors with coordinates into their areas; asked for after areas were taken. */
    public void placeActors(Acting by) {
        neighborhoods.placeAll();
        events.publishEvent(new Act(
                TerritoryScope.required(), by, "registry.actors-placed", "areas:all", Map.of()));
    }

    /** Areas with their borders, by layer and name. */
    @Transactional(readOnly = true)
    public List<Area> areas() {
        return areas.all();
    }

    /** Areas without their borders, by layer and name. */
    @Transactional(readOnly = true)
    public List<Area> areaNames() {
        return areas.names();
    }

    @Transactional(readOnly = true)
    public List<String> vocabularies() {
        return terms.vocabularies();
    }

    /** The terms of a vocabulary that are in use here, in order. */
    @Transactional(readOnly = true)
    public List<Term> terms(String vocabulary) {
        return terms.all(vocabulary).stream().filter(term -> !term.hidden()).toList();
    }

    /** All terms, hidden ones too, for whoever keeps the vocabulary. */
    @Transactional(readOnly = true)
    public List<Term> allTerms(String vocabulary) {
        return terms.all(vocabulary);
    }

    /** Adds a term of the territory's own, or changes the words, place or visibility of one. */
    public void keep(String vocabulary, Term term, Acting by) {
        terms.put(vocabulary, term);
        events.publishEvent(new Act(
                TerritoryScope.required(),
                by,
                "registry.term-kept",
                "term:" + vocabulary + "/" + term.code(),
                Map.of()));
    }
}
