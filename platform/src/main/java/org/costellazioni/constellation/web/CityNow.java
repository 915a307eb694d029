package org.costellazioni.constellation.web;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.WriteCounter;
import org.costellazioni.kernel.Figure;
import org.costellazioni.kernel.HomeCard;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.site.ModulesInUse;
import org.costellazioni.site.lists.Counts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** What every module has to say on the home page. */
@Component
@Transactional(readOnly = true)
class CityNow {

    private static final int MOST_CARDS = 8;

    /** As long as the sky itself is kept, unless something is written here. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST_TERRITORIES = 8;

    private final ModulesInUse modules;
    private final Counts counts;
    private final WriteCounter writes;
    private final Cache<TerritoryId, Counted> kept;

    CityNow(ModulesInUse modules, Counts counts, WriteCounter writes, Clock clock) {
        this.writes = writes;
        this.modules = modules;
        this.counts = counts;
        this.kept = Caches.by(clock)
                .maximumSize(MOST_TERRITORIES)
                .expireAfterWrite(KEPT)
                .build();
    }

    /** A figure and what it says: a count, or cents or minutes. */
    record Value(Figure figure, long value) {}

    /** The figures, and what this process had written before they were counted. */
    private record Counted(List<Value> figures, long written) {}

    List<HomeCard> cards() {
        return modules.manifests()
                .flatMap(manifest -> manifest.homeCards().stream())
                .sorted(Comparator.comparingInt(HomeCard::order))
                .limit(MOST_CARDS)
                .toList();
    }

    List<Value> figures() {
        TerritoryId territory = TerritoryScope.required();
        Counted known = kept.getIfPresent(territory);
        long written = writes.upTo(territory);
        if (known == null || known.written() != written) {
            known = new Counted(counted(), written);
            kept.put(territory, known);
        }
        return known.figures();
    }

    private List<Value> counted() {
        return modules.manifests()
                .flatMap(manifest -> manifest.figures().stream())
                .sorted(Comparator.comparingInt(Figure::order))
                .map(figure -> new Value(figure, counts.of(figure)))
                .toList();
    }
}
