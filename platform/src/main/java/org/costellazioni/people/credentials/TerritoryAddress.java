package org.costellazioni.people.credentials;

import org.costellazioni.people.rules.LocalHosts;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.due.SiteAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The address that an administrator entered: a host of the territory, else the one of the house. */
@Component
class TerritoryAddress implements SiteAddress {

    private final Territories territories;
    private final String configured;

    /** @param configured {@code https://…}, for a house with one territory behind a proxy */
    TerritoryAddress(
            Territories territories, @Value("${costellazioni.address:}") String configured) {
        this.territories = territories;
        this.configured = configured.replaceAll("/+$", "");
    }

    @Override
    public Optional<String> current() {
        return territories.hosts(territories.current().id()).stream()
                .filter(host -> !LocalHosts.include(host))
                .map(host -> "https://" + host)
                .findFirst()
                .or(() -> Optional.of(configured).filter(address -> !address.isEmpty()));
    }
}
