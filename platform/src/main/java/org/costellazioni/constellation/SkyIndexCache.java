package org.costellazioni.constellation;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The chart of the territory at hand. It is read whole and kept for some seconds, so that a crowd on
 * the home page costs one reading. A small sky is drawn at once when stars have no place yet; a large
 * one waits for its round and shows the others meanwhile.
 */
@Component
public class SkyIndexCache {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int DRAWN_AT_ONCE = 5_000;
    private static final int MOST_TERRITORIES = 8;

    /**
     * A chart and the state that it shows.
     *
     * @param version changes whenever the chart may have
     * @param written what this process had written before it was read
     */
    public record CachedIndex(SkyIndex chart, String version, Instant until, long written) {}

    private final Map<TerritoryId, ReentrantLock> reading = new ConcurrentHashMap<>();
    private final Drawing drawing;
    private final WriteCounter writes;
    private final Clock clock;
    private final Cache<TerritoryId, CachedIndex> kept;

    SkyIndexCache(Drawing drawing, WriteCounter writes, Clock clock) {
        this.drawing = drawing;
        this.writes = writes;
        this.clock = clock;
        this.kept = Caches.by(clock).maximumSize(MOST_TERRITORIES).build();
    }

    /**
     * The chart with all that this process has written; of what others write, and of a large one, as it was
     * some seconds ago at most, or as long as somebody takes to read it anew.
     */
    public CachedIndex current() {
        TerritoryId territory = TerritoryScope.required();
        CachedIndex known = kept.getIfPresent(territory);
        if (known != null && isFresh(known, territory, clock.instant())) {
            return known;
        }
        ReentrantLock lock = reading.computeIfAbsent(territory, any -> new ReentrantLock());
        // Who holds a connection does not wait for one who may need it.
        if (known == null && !TransactionSynchronizationManager.isActualTransactionActive()) {
            lock.lock();
        } else if (!lock.tryLock()) {
            return known == null ? renewed(territory) : known;
        }
        try {
            return renewed(territory);
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh(CachedIndex known, TerritoryId territory, Instant now) {
        boolean large = known.chart().stars().size() > DRAWN_AT_ONCE;
        return now.isBefore(known.until()) && (large || known.written() == writes.upTo(territory));
    }

    private CachedIndex renewed(TerritoryId territory) {
        Instant now = clock.instant();
        CachedIndex known = kept.getIfPresent(territory);
        if (known != null && isFresh(known, territory, now)) {
            return known;
        }
        long written = writes.upTo(territory);
        CachedIndex fresh = known != null && known.version().equals(drawing.state())
                ? new CachedIndex(known.chart(), known.version(), now.plus(KEPT), written)
                : read(now, written);
        kept.put(territory, fresh);
        return fresh;
    }

    private CachedIndex read(Instant now, long written) {
        Drawing.PlacedSky known = drawing.known();
        boolean small = known.sky().stars().size() <= DRAWN_AT_ONCE;
        // Within somebody's reading transaction nothing can be written: the next reader draws.
        boolean free = !TransactionSynchronizationManager.isActualTransactionActive();
        if (known.unplaced() > 0 && small && free) {
            drawing.draw(known);
        }
        String state = drawing.state();
        Drawing.PlacedSky read = drawing.known();
        return new CachedIndex(
                SkyIndex.of(read.sky(), read.places()), state, now.plus(KEPT), written);
    }
}
