package org.costellazioni.database;

import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what this process has written, for whoever keeps something that was read before. What other
 * processes write is not counted: whatever is kept must also grow old by itself.
 */
@Component
public class WriteCounter {

    private final ConcurrentHashMap<TerritoryId, AtomicLong> inTerritories =
            new ConcurrentHashMap<>();
    private final AtomicLong elsewhere = new AtomicLong();

    /**
     * A number that grows with every committed change which may show in the territory: take it before
     * reading.
     */
    public long upTo(TerritoryId territory) {
        AtomicLong own = inTerritories.get(territory);
        return elsewhere.get() + (own == null ? 0 : own.get());
    }

    void count() {
        TerritoryScope.current()
                .map(here -> inTerritories.computeIfAbsent(here, missing -> new AtomicLong()))
                .orElse(elsewhere)
                .incrementAndGet();
    }
}
