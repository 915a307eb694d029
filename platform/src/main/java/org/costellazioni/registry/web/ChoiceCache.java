package org.costellazioni.registry.web;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.rules.FieldEntry;
import org.costellazioni.site.Option;
import org.costellazioni.site.Words;
import org.costellazioni.site.lists.Filter;
import org.costellazioni.vocabularies.VocabularyCache;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the registry's pages offer to choose from: beside the terms of vocabularies the areas, networks and
 * kinds of ties, read once every few seconds for each territory.
 */
@Component
class ChoiceCache {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** Languages that are offered; others may be known. */
    private static final List<String> SPOKEN =
            List.of("it", "en", "fr", "es", "de", "ro", "uk", "ar", "bn", "zh", "sq", "ru");

    private final VocabularyCache vocabularies;
    private final Places places;
    private final Ties ties;
    private final Cache<TerritoryId, Facts> known;
    private final Clock clock;

    ChoiceCache(VocabularyCache vocabularies, Places places, Ties ties, Clock clock) {
        this.vocabularies = vocabularies;
        this.places = places;
        this.ties = ties;
        this.clock = clock;
        this.known = Caches.by(clock).expireAfterWrite(FRESH).build();
    }

    /** What the registry itself has to choose from. */
    record Facts(List<Option> areas, List<Option> networks, Ties.Kinds tieKinds) {}

    /** What there was to choose from at a moment. */
    record Snapshot(VocabularyCache.Snapshot vocabularies, Facts facts) {

        /** The label of a code; the code where the vocabulary does not have it. */
        String label(String vocabulary, String code, Words words) {
            return switch (vocabulary) {
                case FieldEntry.AREAS ->
                    facts.areas().stream()
                            .filter(area -> area.value().equals(code))
                            .map(Option::label)
                            .findFirst()
                            .orElse(code);
                case FieldEntry.LANGUAGES -> language(code, words);
                default -> vocabularies.label(vocabulary, code, words);
            };
        }

        private static String language(String code, Words words) {
            return Locale.forLanguageTag(code)
                    .getDisplayLanguage(Locale.forLanguageTag(words.language()));
        }

        /** What a field says, in codes of today. */
        String today(ActorField field, String text) {
            String vocabulary = field.vocabulary();
            return vocabulary == null
                    ? text
                    : text.lines()
                            .map(code -> vocabularies.today(vocabulary, code))
                            .distinct()
                            .collect(Collectors.joining("\n"));
        }

        List<String> labels(String vocabulary, List<String> codes, Words words) {
            return codes.stream().map(code -> label(vocabulary, code, words)).toList();
        }

        List<Option> options(String vocabulary, Words words) {
            return switch (vocabulary) {
                case FieldEntry.AREAS -> facts.areas();
                case FieldEntry.LANGUAGES ->
                    SPOKEN.stream()
                            .map(code -> new Option(code, language(code, words)))
                            .toList();
                default -> vocabularies.options(vocabulary, words);
            };
        }
    }

    Snapshot now() {
        return new Snapshot(vocabularies.now(), facts());
    }

    private Facts facts() {
        TerritoryId territory = TerritoryScope.required();
        Facts facts = known.getIfPresent(territory);
        if (facts == null) {
            facts = read();
            known.put(territory, facts);
        }
        return facts;
    }

    /** What a vocabulary offers, for a filter. */
    Function<Words, List<Option>> offered(String vocabulary) {
        return words -> now().options(vocabulary, words);
    }

    /** What a field may hold, for a filter. */
    Function<Words, List<Option>> offered(ActorField field) {
        return offered(Objects.requireNonNull(field.vocabulary()));
    }

    /** A filter by the terms of a field's vocabulary. */
    Filter filter(String name, String label, ActorField field) {
        return vocabularies.filter(name, label, Objects.requireNonNull(field.vocabulary()));
    }

    /** Every kind of tie, hidden ones too: ties that have one are there. */
    Function<Words, List<Option>> tieKinds() {
        return words ->
                facts().tieKinds().all().stream().map(kind -> told(kind, words)).toList();
    }

    Function<Words, List<Option>> networks() {
        return words -> facts().networks();
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
        return facts().tieKinds().of(code);
    }

    /** The day in Italy, by which ties are told as holding or as over. */
    LocalDate today() {
        return LocalDate.now(clock);
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

    private Facts read() {
        return new Facts(
                places.areaNames().stream().map(ChoiceCache::option).toList(),
                ties.networks().stream()
                        .map(network -> new Option(network.id().toString(), network.name()))
                        .toList(),
                ties.kinds());
    }

    private static Option option(Area area) {
        return new Option(area.id().toString(), area.name());
    }
}
