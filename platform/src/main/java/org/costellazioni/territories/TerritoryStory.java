package org.costellazioni.territories;

import org.costellazioni.kernel.DemoStory;
import org.springframework.stereotype.Component;

/** The demonstration territory: "Venezia", where everything is invented. */
@Component
class TerritoryStory implements DemoStory {

    private final Territories territories;

    TerritoryStory(Territories territories) {
        this.territories = territories;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void tell() {
        if (territories.list().isEmpty()) {
            territories.create("venezia", "Venezia", true).orThrow();
        }
    }
}
