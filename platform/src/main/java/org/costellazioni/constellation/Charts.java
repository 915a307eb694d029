package org.costellazioni.constellation;

import org.costellazioni.constellation.rules.Chart;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.springframework.stereotype.Component;

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
        synchronized (kept) {
            Kept known = kept.get(territory);
            if (known != null && now.isBefore(known.until())) {
                return known;
            }
        }
        Kept read = read(now);
        synchronized (kept) {
            kept.put(territory, read);
        }
        return read;
    }

    private Kept read(Instant now) {
        Drawing.Known known = drawing.known();
        if (known.unplaced() > 0 && known.sky().stars().size() <= DRAWN_AT_ONCE) {
            drawing.draw(known);
            known = drawing.known();
        }
        String version = known.version() + (known.current() ? "" : "-" + known.places().size());
        return new Kept(Chart.of(known.sky(), known.places()), version, now.plus(KEPT));
    }
}
