package org.costellazioni.registry.web;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.registry.Networks;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Term;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words, areas and networks that pages offer to choose from. Read once every few seconds for each
 * territory: public pages then cost only the queries of what they show.
 */
@Component
class Choices {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Languages that are offered; others may be known. */
    private static final List<String> SPOKEN =
            List.of("it", "en", "fr", "es", "de", "ro", "uk", "ar", "bn", "zh", "sq", "ru");

    private final Places places;
    private final Networks networks;
    private final Cache<TerritoryId, Snapshot> known;

    Choices(Places places, Networks networks, Clock clock) {
        this.places = places;
        this.networks = networks;
        this.known = Caches.by(clock).expireAfterWrite(FRESH).build();
    }

    /** What there was to choose from at a moment. */
    record Snapshot(
            Map<String, Map<String, Term>> terms,
            List<Area> areas,
            List<NetworkSheet.Listed> networks) {

        /** The label of a code; the code where the vocabulary no longer has it. */
        String label(String vocabulary, String code, Words words) {
            return switch (vocabulary) {
                case FieldEntry.AREAS ->
                    areas.stream()
                            .filter(area -> area.id().toString().equals(code))
                            .map(Area::name)
                            .findFirst()
                            .orElse(code);
                case FieldEntry.LANGUAGES -> language(code, words);
                default -> {
                    Term term = terms.getOrDefault(vocabulary, Map.of()).get(code);
                    yield term == null ? code : label(term, words);
                }
            };
        }

        private static String language(String code, Words words) {
            return Locale.forLanguageTag(code)
                    .getDisplayLanguage(Locale.forLanguageTag(words.language()));
        }

        List<String> labels(String vocabulary, List<String> codes, Words words) {
            return codes.stream().map(code -> label(vocabulary, code, words)).toList();
        }

        List<Option> options(String vocabulary, Words words) {
            return switch (vocabulary) {
                case FieldEntry.AREAS -> areaOptions();
                case FieldEntry.LANGUAGES ->
                    SPOKEN.stream()
                            .map(code -> new Option(code, language(code, words)))
                            .toList();
                default -> termOptions(vocabulary, words);
            };
        }

        private List<Option> termOptions(String vocabulary, Words words) {
            return terms.getOrDefault(vocabulary, Map.of()).values().stream()
                    .filter(term -> !term.hidden())
                    .map(term -> new Option(term.code(), label(term, words)))
                    .toList();
        }

        List<Option> areaOptions() {
            return areas.stream()
                    .map(area -> new Option(area.id().toString(), area.name()))
                    .toList();
        }

        List<Option> networkOptions() {
            return networks.stream()
                    .map(network -> new Option(network.id().toString(), network.name()))
                    .toList();
        }

        private static String label(Term term, Words words) {
            return words.language().equals("en") ? term.labelEnglish() : term.labelItalian();
        }
    }

    Snapshot now() {
        TerritoryId territory = TerritoryScope.required();
        Snapshot snapshot = known.getIfPresent(territory);
        if (snapshot == null) {
            snapshot = read();
            known.put(territory, snapshot);
        }
        return snapshot;
    }

    /** Forgets what was read, after a change made here. */
    void forget() {
        known.invalidate(TerritoryScope.required());
    }

    private Snapshot read() {
        Map<String, Map<String, Term>> terms = new LinkedHashMap<>();
        for (String vocabulary : places.vocabularies()) {
            Map<String, Term> byCode = new LinkedHashMap<>();
            places.allTerms(vocabulary).forEach(term -> byCode.put(term.code(), term));
            terms.put(vocabulary, byCode);
        }
        return new Snapshot(terms, places.areaNames(), networks.all());
    }
}
