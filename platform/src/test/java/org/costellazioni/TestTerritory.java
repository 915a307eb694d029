package org.costellazioni;

import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A territory that one test has to itself, reached over HTTP by its own host. */
public record TestTerritory(TerritoryId id, String host) {

    private static final AtomicInteger MADE = new AtomicInteger();

    public static TestTerritory make(Territories territories) {
        String slug = "prova-" + MADE.incrementAndGet() + "-" + Long.toHexString(System.nanoTime());
        Territory territory = territories.create(slug, "Prova " + slug, false).orThrow();
        String host = slug + ".localhost";
        territories.addHost(territory.id(), host);
        return new TestTerritory(territory.id(), host);
    }

    public <T extends @Nullable Object> T in(Supplier<T> work) {
        return TerritoryScope.in(id, work);
    }

    public void run(Runnable work) {
        TerritoryScope.run(id, work);
    }
}
