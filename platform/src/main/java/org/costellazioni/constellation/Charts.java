package org.costellazioni.constellation;

import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The chart of the territory at hand. It is read whole and kept for some seconds, so that a crowd on
 * the home page costs one reading. A small sky is drawn at once when stars have no place yet; a large
 * one waits for its round and shows the others meanwhile.
 */
@Component
public class Charts {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final int DRAWN_AT_ONCE = 5_000;
    private static final int MOST_TERRITORIES = 8;

    /**
     * A chart and the state that it shows.
     *
     * @param version changes whenever the chart may have
     */
    public record Kept(Chart chart, String version, Instant until) {}

    private final Drawing drawing;
    private final Clock clock;
    private final Map<TerritoryId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TerritoryId, Kept> eldest) {
            return size() > MOST_TERRITORIES;
        }
    };

    Charts(Drawing drawing, Clock clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    public Kept current() {
        TerritoryId territory = TerritoryScope.required();
        Instant now = clock.instant();
        @Nullable Kept known;
        synchronized (kept) {
            known = kept.get(territory);
        }
        if (known != null && now.isBefore(known.until())) {
            return known;
        }
        String state = drawing.state();
        Chart chart = known != null && known.version().equals(state) ? known.chart() : null;
        Kept fresh = chart == null ? read(now) : new Kept(chart, state, now.plus(KEPT));
        synchronized (kept) {
            kept.put(territory, fresh);
        }
        return fresh;
    }

    private Kept read(Instant now) {
        Drawing.Known known = drawing.known();
        boolean small = known.sky().stars().size() <= DRAWN_AT_ONCE;
        // Within somebody's reading transaction nothing can be written: the next reader draws.
        boolean free = !TransactionSynchronizationManager.isActualTransactionActive();
        if (known.unplaced() > 0 && small && free) {
            drawing.draw(known);
        }
        String state = drawing.state();
        Drawing.Known read = drawing.known();
        return new Kept(Chart.of(read.sky(), read.places()), state, now.plus(KEPT));
    }
}
