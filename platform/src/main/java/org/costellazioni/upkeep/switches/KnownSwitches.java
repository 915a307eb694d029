package org.costellazioni.upkeep.switches;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.ModuleSwitches;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The switches of each territory, kept until something is written there: every request asks. */
@Component
class KnownSwitches implements ModuleSwitches {

    /** What another process writes is not counted here. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final int MOST_TERRITORIES = 500;

    private final SwitchRows rows;
    private final WriteCounter changes;
    private final TransactionTemplate reading;
    private final Cache<TerritoryId, Read> known;

    KnownSwitches(
            SwitchRows rows,
            WriteCounter changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.known = Caches.by(clock)
                .maximumSize(MOST_TERRITORIES)
                .expireAfterWrite(FRESH)
                .build();
    }

    private record Read(long upTo, Set<String> off) {}

    @Override
    public boolean on(String module) {
        Optional<TerritoryId> territory = TerritoryScope.current();
        return territory.isEmpty() || !off(territory.get()).contains(module);
    }

    private Set<String> off(TerritoryId territory) {
        long upTo = changes.upTo(territory);
        Read read = known.getIfPresent(territory);
        if (read == null || read.upTo() != upTo) {
            Set<String> off = reading.execute(status -> rows.off());
            read = new Read(upTo, Objects.requireNonNull(off));
            known.put(territory, read);
        }
        return read.off();
    }
}
