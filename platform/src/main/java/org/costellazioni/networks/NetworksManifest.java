package org.costellazioni.networks;

import org.costellazioni.kernel.ActTelling;
import org.costellazioni.kernel.ActTelling.Topic;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.DeskTool;
import org.costellazioni.kernel.Erasure;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.FreeText;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.NavigationEntry;
import org.costellazioni.kernel.OpenDataset;
import org.costellazioni.kernel.OpenDataset.Frequency;
import org.costellazioni.kernel.PersonalData;
import org.costellazioni.kernel.PersonalData.About;
import org.costellazioni.kernel.PersonalData.Basis;
import org.costellazioni.kernel.Vocabulary;
import org.costellazioni.networks.store.NetworkRows;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.registry.ActorView;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What networks offer: their list and how many they are to everyone, and to the programme office where
 * their care is fragmented or double.
 */
@Component
class NetworksManifest implements Manifest {

    private static final String LIST = "/reti";

    private final People people;
    private final NetworkRows rows;

    NetworksManifest(People people, NetworkRows rows) {
        this.people = people;
        this.rows = rows;
    }

    @Override
    public String module() {
        return "networks";
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("networks.menu.networks", LIST, 30));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.counted("networks.figure.networks", LIST, 30));
    }

    @Override
    public List<DeskTool> tools(Acting person) {
        return people.visitor(person).has(Role.PROGRAMME_OFFICE)
                ? List.of(new DeskTool("networks.care.title", "/reti/gestione", 50))
                : List.of();
    }

    @Override
    public List<OpenDataset> openDatasets() {
        return List.of(OpenDataset.of("networks.list", LIST, Frequency.CONTINUOUS));
    }

    @Override
    public List<Vocabulary> vocabularies() {
        return List.of(
                Vocabulary.open("network-object", "networks.vocabulary.network-object"),
                Vocabulary.open("network-functioning", "networks.vocabulary.network-functioning"));
    }

    @Override
    public List<ActTelling> histories() {
        return Stream.of(
                        "networks.network-written",
                        "networks.network-entrusted",
                        "networks.network-released")
                .map(verb -> ActTelling.of(verb, Topic.NETWORKS))
                .toList();
    }

    @Override
    public List<Erasure> erasures() {
        return List.of(Erasure.stays("networks.data.authors"));
    }

    @Override
    public List<FreeText> freeTexts() {
        return List.of(
                FreeText.of("networks.text.sheets", "networks_sheets", "actor_id")
                        .words("charter", "resources", "plan"),
                FreeText.of("networks.text.managements", "networks_managements", "id")
                        .words("office", "contact_role"));
    }

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.of("networks.data.contacts", About.REPRESENTATIVES, Basis.PUBLIC_TASK)
                        .in("networks_managements", "contact_role"),
                PersonalData.of("networks.data.authors", About.ACCOUNT_HOLDERS, Basis.PUBLIC_TASK)
                        .in("networks_managements", "recorded_by"));
    }

    @Override
    public boolean switchable() {
        return false;
    }

    @Override
    public Set<UUID> builtOn(String kind, Collection<UUID> things) {
        return kind.equals(ActorView.THING) ? rows.builtOn(things) : Set.of();
    }
}
