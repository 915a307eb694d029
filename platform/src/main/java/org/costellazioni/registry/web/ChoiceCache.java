package org.costellazioni.registry.web;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.NetworkSheet;
import org.costellazioni.registry.Networks;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.Term;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
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
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The words, areas and networks that pages offer to choose from. Read once every few seconds for each
 * territory: public pages then cost only the queries of what they show.
 */
@Component
class ChoiceCache {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Languages that are offered; others may be known. */
    private static final List<String> SPOKEN =
            List.of("it", "en", "fr", "es", "de", "ro", "uk", "ar", "bn", "zh", "sq", "ru");

    private final Places places;
    private final Networks networks;
    private final Ties ties;
    private final Cache<TerritoryId, Snapshot> known;

    ChoiceCache(Places places, Networks networks, Ties ties, Clock clock) {
        this.places = places;
        this.networks = networks;
        this.ties = ties;
        this.known = Caches.by(clock).expireAfterWrite(FRESH).build();
    }

    /** What there was to choose from at a moment. */
    record Snapshot(
            Map<String, Map<String, Term>> terms,
            List<Area> areas,
            List<NetworkSheet.Listed> networks,
            Ties.Kinds tieKinds) {

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

    /** What a vocabulary offers, for a filter. */
    Function<Words, List<Option>> offered(String vocabulary) {
        return words -> now().options(vocabulary, words);
    }

    /** What a field may hold, for a filter. */
    Function<Words, List<Option>> offered(ActorField field) {
        return offered(Objects.requireNonNull(field.vocabulary()));
    }

    /** Every kind of tie, hidden ones too: ties that have one are there. */
    Function<Words, List<Option>> tieKinds() {
        return words ->
                now().tieKinds().all().stream().map(kind -> told(kind, words)).toList();
    }

    Function<Words, List<Option>> networks() {
        return words -> now().networkOptions();
    }

    /** The labels of a vocabulary's codes, for a column. */
    BiFunction<String, Words, String> labels(String vocabulary) {
        return (code, words) -> now().label(vocabulary, code, words);
    }

    /** The labels of what a field holds, for a column. */
    BiFunction<String, Words, String> labels(ActorField field) {
        return labels(Objects.requireNonNull(field.vocabulary()));
    }

    /** The kind of ties with this code, as it is called today. */
    TieKind tieKind(String code) {
        return now().tieKinds().of(code);
    }

    /** The kind as a tie of it is told of its source. */
    private static Option told(TieKind kind, Words words) {
        TieKind.Sentence told = kind.told(true, words.language());
        return new Option(kind.code().text(), told.verb(), told.language());
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
        return new Snapshot(terms, places.areaNames(), networks.all(), ties.kinds());
    }
}
