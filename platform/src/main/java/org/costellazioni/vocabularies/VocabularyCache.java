package org.costellazioni.vocabularies;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Filter;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The terms that pages offer to choose from. Read once every few seconds for each territory: public pages
 * then cost only the queries of what they show.
 */
@Component
public class VocabularyCache {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Vocabularies vocabularies;
    private final Cache<TerritoryId, Snapshot> known;

    VocabularyCache(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.known = Caches.by(clock).expireAfterWrite(FRESH).build();
    }

    /**
     * The terms of a moment, by vocabulary and code, in their order.
     *
     * @param former those that were joined into others
     */
    public record Snapshot(
            Map<String, Map<String, Term>> terms, Map<String, Map<String, FormerTerm>> former) {

        /** One that knows no terms: codes stand for themselves. */
        public static final Snapshot NOTHING = new Snapshot(Map.of(), Map.of());

        /** The label of a code, of a former one too; the code where the vocabulary does not have it. */
        public String label(String vocabulary, String code, Words words) {
            FormerTerm former = this.former.getOrDefault(vocabulary, Map.of()).get(code);
            Term term = former == null
                    ? terms.getOrDefault(vocabulary, Map.of()).get(code)
                    : former.term();
            return term == null ? code : term.label(words.language());
        }

        /** The code of today for one that may have been joined into another. */
        public String today(String vocabulary, String code) {
            FormerTerm gone = former.getOrDefault(vocabulary, Map.of()).get(code);
            return gone == null ? code : gone.today();
        }

        /** What a form may offer: all but the hidden ones. */
        public List<Option> options(String vocabulary, Words words) {
            return terms.getOrDefault(vocabulary, Map.of()).values().stream()
                    .filter(term -> !term.hidden())
                    .map(term -> new Option(term.code(), term.label(words.language())))
                    .toList();
        }
    }

    public Snapshot now() {
        TerritoryId territory = TerritoryScope.required();
        Snapshot snapshot = known.getIfPresent(territory);
        if (snapshot == null) {
            snapshot = read();
            known.put(territory, snapshot);
        }
        return snapshot;
    }

    /** What a vocabulary offers. */
    private Function<Words, List<Option>> offered(String vocabulary) {
        return words -> now().options(vocabulary, words);
    }

    /** A filter by the terms of a vocabulary, in which codes of before lead to those of today. */
    public Filter filter(String name, String label, String vocabulary) {
        return Filter.choice(name, label, offered(vocabulary))
                .renamed(today(vocabulary))
                .ofTerms(vocabulary);
    }

    /** The codes of today for those of a vocabulary. */
    private UnaryOperator<String> today(String vocabulary) {
        return code -> now().today(vocabulary, code);
    }

    /** The labels of a vocabulary's codes, for a column. */
    public BiFunction<String, Words, String> labels(String vocabulary) {
        return (code, words) -> now().label(vocabulary, code, words);
    }

    /** Forgets what was read, after a change made here. */
    public void forget() {
        known.invalidate(TerritoryScope.required());
    }

    private Snapshot read() {
        Map<String, Map<String, Term>> terms = new LinkedHashMap<>();
        vocabularies.terms().forEach((vocabulary, all) -> {
            Map<String, Term> byCode = new LinkedHashMap<>();
            all.forEach(term -> byCode.put(term.code(), term));
            terms.put(vocabulary, byCode);
        });
        Map<String, Map<String, FormerTerm>> former = new LinkedHashMap<>();
        vocabularies
                .former()
                .forEach((vocabulary, all) -> former.put(
                        vocabulary,
                        all.stream()
                                .collect(Collectors.toMap(
                                        each -> each.term().code(), Function.identity()))));
        return new Snapshot(terms, former);
    }
}
