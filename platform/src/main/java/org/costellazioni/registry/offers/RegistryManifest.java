package org.costellazioni.registry.offers;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskItem;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.DueDate;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.Measure;
import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.kernel.OpenDataset.Frequency;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.SearchSource;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.store.NewcomerRows;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/**
 * What the registry offers: the list of actors, newcomers for the home page, and what waits on the desk
 * ({@link RegistryDesk}).
 */
@Component
class RegistryManifest implements Manifest {

    private static final int NEWCOMERS = 3;
    private static final String[] CONTACTS = {
        "fiscal_code",
        "description",
        "address",
        "postal_code",
        "latitude",
        "longitude",
        "email",
        "pec",
        "phone",
        "legal_representative",
        "reserved_contact"
    };

    private final NewcomerRows newcomers;
    private final RegistryDesk desk;
    private final People people;
    private final RegistryTellings tellings;

    RegistryManifest(
            NewcomerRows newcomers, RegistryDesk desk, People people, RegistryTellings tellings) {
        this.newcomers = newcomers;
        this.desk = desk;
        this.people = people;
        this.tellings = tellings;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("registry.menu.actors", "/realta", 20));
    }

    @Override
    public List<HomeCard> homeCards() {
        return newcomers.latest(NEWCOMERS).stream()
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
    public List<Measure> measures() {
        return List.of(
                Measure.counted("registry.measure.actors", day -> "/realta?giorno=" + day),
                Measure.counted("registry.measure.networks", day -> "/reti?giorno=" + day),
                Measure.counted("registry.measure.ties", day -> "/legami?giorno=" + day));
    }

    @Override
    public List<SearchSource> searchSources() {
        return List.of(
                new SearchSource("registry.actors", "/realta", 10),
                new SearchSource("registry.areas", "/zone", 40));
    }

    @Override
    public List<OpenDataset> openDatasets() {
        return List.of(
                OpenDataset.of("registry.actors", "/realta", Frequency.CONTINUOUS),
                OpenDataset.of("registry.ties", "/legami", Frequency.CONTINUOUS),
                OpenDataset.of("registry.areas", "/zone", Frequency.IRREGULAR));
    }

    @Override
    public List<DeskItem> desk(Acting person) {
        return desk.items(people.visitor(person));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(
                        new DeskTool("registry.desk.new", "/realta/nuova", 30),
                        new DeskTool("registry.twins.title", "/doppioni", 40),
                        new DeskTool("registry.positions.title", "/posizioni", 43),
                        new DeskTool("registry.pending.title", "/legami/in-attesa", 45))
                : List.of();
    }

    @Override
    public List<DueDate> dueDates(Acting person) {
        return desk.dueDates(people.visitor(person));
    }

    @Override
    public List<ActTelling> histories() {
        return tellings.all();
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("registry.data.authors"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return RegistryTexts.ALL;
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("registry.data.contacts", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("registry_actors", CONTACTS)
                        .in("registry_placements", "latitude_before", "longitude_before")
                        .in("registry_placements", "latitude_after", "longitude_after")
                        .in("registry_seats", "address", "postal_code", "latitude", "longitude")
                        .in("registry_actor_changes", "before", "after"),
                PersonalData.of("registry.data.authors", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("registry_actors", "recorded_by")
                        .in("registry_actor_changes", "changed_by")
                        .in("registry_actor_events", "done_by", "subject", "details")
                        .in("registry_confirmations", "confirmed_by")
                        .in("registry_withdrawals", "withdrawn_by")
                        .in("registry_actor_withdrawals", "note", "withdrawn_by", "lifted_by")
                        .in("registry_withdrawal_wishes", "note", "asked_by", "answered_by")
                        .in("registry_twin_candidates", "decided_by")
                        .in("registry_mergers", "merged_by", "parted_by")
                        .in("registry_localities", "recorded_by")
                        .in("registry_point_doubts", "raised_by", "settled_by")
                        .in("registry_placements", "placed_by")
                        .in("registry_ties", "recorded_by")
                        .in("registry_tie_changes", "changed_by")
                        .in("registry_tie_withdrawal_requests", "asked_by", "answered_by")
                        .in("registry_tie_kind_joinings", "joined_by"));
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(
                Vocabulary.open("kind", "registry.vocabulary.kind")
                        .needing(
                                "ets",
                                "organization",
                                "informal-group",
                                "public-body",
                                "antenna",
                                ActorLine.NETWORK),
                Vocabulary.closed("runts-section", "registry.vocabulary.runts-section"),
                Vocabulary.open("legal-nature", "registry.vocabulary.legal-nature"),
                Vocabulary.closed("activity", "registry.vocabulary.activity"),
                Vocabulary.open("icnpo", "registry.vocabulary.icnpo"),
                Vocabulary.open("people-helped", "registry.vocabulary.people-helped"),
                Vocabulary.open("theme", "registry.vocabulary.theme"),
                Vocabulary.open("tie-kind", "registry.tie-kinds.title")
                        .at("/vocabolari/tipi-di-legame"),
                Vocabulary.open("locality", "registry.localities.title")
                        .at("/vocabolari/localita"));
    }

    @Override
    public boolean switchable() {
        return false;
    }
}
