package org.costellazioni.registry.offers;

import org.costellazioni.database.Journal;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.Visitor;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Twins;
import org.costellazioni.registry.store.FigureRows;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the registry offers: the lists of actors and networks, newcomers for the home page, how many
 * actors and how many ties of this year, and for the desk the likely twins and the yearly confirmation.
 */
@Component
class RegistryManifest implements Manifest {

    private static final int NEWCOMERS = 3;
    private static final int MOST_TWINS = 99;

    private final FigureRows figures;
    private final Actors actors;
    private final Twins twins;
    private final People people;
    private final Journal journal;

    RegistryManifest(
            FigureRows figures, Actors actors, Twins twins, People people, Journal journal) {
        this.figures = figures;
        this.actors = actors;
        this.twins = twins;
        this.people = people;
        this.journal = journal;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(
                new NavigationEntry("registry.menu.actors", "/realta", 20),
                new NavigationEntry("registry.menu.networks", "/reti", 30));
    }

    @Override
    public List<HomeCard> homeCards() {
        return figures.newcomers(NEWCOMERS).stream()
                .map(actor -> new HomeCard(
                        actor.example()
                                ? "registry.home.newcomer-example"
                                : "registry.home.newcomer",
                        actor.name(),
                        Objects.requireNonNullElse(
                                actor.areaName(),
                                Objects.requireNonNullElse(actor.municipality(), "")),
                        actor.path(),
                        500))
                .toList();
    }

    @Override
    public List<Figure> figures() {
        return List.of(new Figure(
                "registry.figure.networks", figures.networks(), Figure.Unit.COUNT, "/reti", 30));
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        Visitor visitor = people.visitor(person);
        List<DeskItem> items = new ArrayList<>();
        visitor.mandates().stream()
                .map(this::confirmation)
                .flatMap(Optional::stream)
                .forEach(items::add);
        if (visitor.has(Role.PROGRAMME_OFFICE)) {
            twinsWaiting().ifPresent(items::add);
        }
        return items;
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(
                        new DeskTool("registry.desk.new", "/realta/nuova", 30),
                        new DeskTool("registry.twins.title", "/doppioni", 40),
                        new DeskTool("registry.care.title", "/reti/gestione", 50),
                        new DeskTool("registry.vocabularies.title", "/vocabolari", 60))
                : List.of();
    }

    private Optional<DeskItem> twinsWaiting() {
        int waiting = twins.waiting(MOST_TWINS).size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new DeskItem(
                        "registry.desk.twins",
                        List.of(waiting),
                        "registry.desk.twins.button",
                        "/doppioni",
                        null));
    }

    /** Asked once a year, of whoever acts for the actor. */
    private Optional<DeskItem> confirmation(Mandate mandate) {
        LocalDate yearAgo = journal.today().minusYears(1);
        return actors.byId(mandate.actor())
                .filter(actor ->
                        actor.confirmedOn() == null || actor.confirmedOn().isBefore(yearAgo))
                .map(RegistryManifest::confirmation);
    }

    private static DeskItem confirmation(ActorView actor) {
        return new DeskItem(
                "registry.desk.confirm",
                List.of(actor.name()),
                "registry.desk.confirm.button",
                actor.path(),
                null);
    }
}
