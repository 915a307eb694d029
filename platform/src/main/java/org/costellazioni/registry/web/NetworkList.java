package org.costellazioni.registry.web;

import org.costellazioni.registry.lists.NetworkEntry;
import org.costellazioni.site.lists.Column;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.site.lists.Listing;
import org.costellazioni.site.lists.Scope;
import org.costellazioni.site.lists.Viewpoint;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The networks: what they are about, how they work, who looks after them today. */
@Component
class NetworkList extends Listing<NetworkEntry> {

    private final Clock clock;

    NetworkList(VocabularyCache vocabularies, Clock clock) {
        super("/reti", "registry.networks", NetworkEntry.ROWS);
        this.clock = clock;
        template("registry/web/networks");
        filter(Filter.words("registry.networks.words"));
        filter(Filter.choice(
                "oggetto", "registry.network.object", vocabularies.offered("network-object")));
        filter(Filter.choice(
                "funzionamento",
                "registry.network.functioning",
                vocabularies.offered("network-functioning")));
        columns(vocabularies);
        identity(
                entry -> entry.network().id().toString(),
                (entry, words) -> entry.network().name(),
                entry -> entry.network().path());
        news(NetworkEntry::recordedAt);
        perPage(100);
    }

    private void columns(VocabularyCache vocabularies) {
        column(Column.<NetworkEntry>text(
                        "nome",
                        "registry.network.name",
                        entry -> entry.network().name())
                .link(entry -> entry.network().path())
                .mark("registry.example", entry -> entry.network().example()));
        column(Column.<NetworkEntry>coded(
                        "oggetto",
                        "registry.network.object",
                        entry -> entry.network().object(),
                        vocabularies.labels("network-object"))
                .orElse("registry.network.not-written"));
        column(Column.<NetworkEntry>coded(
                        "funzionamento",
                        "registry.network.functioning",
                        entry -> entry.network().functioning(),
                        vocabularies.labels("network-functioning"))
                .orElse("registry.network.not-written"));
        column(Column.<NetworkEntry>number("aderenti", "registry.network.members", entry ->
                (long) entry.network().members()));
        column(Column.<NetworkEntry>texts(
                        "uffici",
                        "registry.network.office",
                        entry -> entry.network().offices())
                .orElse("registry.network.nobody"));
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of("day", LocalDate.now(clock))));
    }
}
