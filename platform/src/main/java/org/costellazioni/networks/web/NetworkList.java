package org.costellazioni.networks.web;

import org.costellazioni.networks.lists.NetworkEntry;
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
        super("/reti", "networks.list", NetworkEntry.ROWS);
        this.clock = clock;
        template("networks/web/networks");
        filter(Filter.words("networks.list.words"));
        filter(vocabularies.filter("oggetto", "networks.network.object", "network-object"));
        filter(vocabularies.filter(
                "funzionamento", "networks.network.functioning", "network-functioning"));
        filter(Filter.to("giorno", "networks.list.day"));
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
                        "networks.network.name",
                        entry -> entry.network().name())
                .link(entry -> entry.network().path())
                .mark("registry.example", entry -> entry.network().example()));
        column(Column.<NetworkEntry>coded(
                        "oggetto",
                        "networks.network.object",
                        entry -> entry.network().object(),
                        vocabularies.labels("network-object"))
                .orElse("networks.network.not-written"));
        column(Column.<NetworkEntry>coded(
                        "funzionamento",
                        "networks.network.functioning",
                        entry -> entry.network().functioning(),
                        vocabularies.labels("network-functioning"))
                .orElse("networks.network.not-written"));
        column(Column.<NetworkEntry>number("aderenti", "networks.network.members", entry ->
                        (long) entry.network().members())
                .link(entry -> "/realta?rete=" + entry.network().id()));
        column(Column.<NetworkEntry>texts(
                        "uffici",
                        "networks.network.office",
                        entry -> entry.network().offices())
                .orElse("networks.network.nobody"));
    }

    @Override
    protected Optional<Scope> scope(Viewpoint viewpoint) {
        return Optional.of(Scope.of(Map.of("day", LocalDate.now(clock))));
    }
}
