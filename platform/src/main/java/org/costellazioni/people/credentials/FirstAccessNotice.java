package org.costellazioni.people.credentials;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.StartupNotice;
import org.costellazioni.people.People;
import org.costellazioni.people.Role;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.rules.LocalHosts;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.FirstSteps;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * While a territory has no administrator, each start prints a new one-time link that makes one, and so do
 * the commands that make a territory and give it an address; earlier links stop working.
 */
@Component
class FirstAccessNotice implements StartupNotice, FirstSteps {

    private final Territories territories;
    private final People people;
    private final OneTimeLinks links;
    private final Phrasebook phrases;
    private final TransactionTemplate transaction;

    FirstAccessNotice(
            Territories territories,
            People people,
            OneTimeLinks links,
            Phrasebook phrases,
            PlatformTransactionManager transactions) {
        this.territories = territories;
        this.people = people;
        this.links = links;
        this.phrases = phrases;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<String> lines(String address) {
        return territories.list().stream()
                .map(territory -> line(territory, address))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<String> lines(Territory territory, String address) {
        return line(territory, address).stream().toList();
    }

    Optional<String> line(Territory territory, String address) {
        return secret(territory)
                .map(secret -> phrases.in(Locale.ITALIAN)
                        .of(
                                "people.notice.first-access",
                                territory.name(),
                                site(territory, address) + "/primo-accesso/" + secret));
    }

    /**
     * A host entered for the territory leads to it for certain. One of this machine does so only where
     * the product is reached without a proxy.
     */
    private String site(Territory territory, String address) {
        URI own = URI.create(address);
        List<String> hosts = territories.hosts(territory.id());
        Optional<String> known = hosts.stream()
                .filter(host -> !LocalHosts.include(host))
                .map(host -> "https://" + host)
                .findFirst();
        return known.or(() -> hosts.stream()
                        .filter(host -> LocalHosts.include(own.getHost()))
                        .map(host -> "http://" + host + ":" + own.getPort())
                        .findFirst())
                .orElse(address);
    }

    private Optional<String> secret(Territory territory) {
        Optional<String> made = TerritoryScope.in(
                territory.id(), () -> transaction.execute(status -> makeIfNeeded()));
        return made == null ? Optional.empty() : made;
    }

    private Optional<String> makeIfNeeded() {
        if (!people.holders(Role.ADMINISTRATOR).isEmpty()) {
            return Optional.empty();
        }
        links.withdraw(Purpose.FIRST_ACCESS);
        return Optional.of(links.make(
                new AccessLink(Purpose.FIRST_ACCESS, null, null, null, null, null, null)));
    }
}
