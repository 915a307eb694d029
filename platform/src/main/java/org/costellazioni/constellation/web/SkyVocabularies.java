package org.costellazioni.constellation.web;

import org.costellazioni.constellation.rules.Line;
import org.costellazioni.constellation.rules.SkyIndex;
import org.costellazioni.constellation.rules.Star;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.site.Option;
import org.costellazioni.vocabularies.Term;
import org.costellazioni.vocabularies.Vocabularies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that a chart uses, in the reader's language: only those that occur in it. */
@Component
@Transactional(readOnly = true)
class SkyVocabularies {

    private final Vocabularies vocabularies;
    private final Places places;
    private final Ties ties;

    SkyVocabularies(Vocabularies vocabularies, Places places, Ties ties) {
        this.vocabularies = vocabularies;
        this.places = places;
        this.ties = ties;
    }

    /**
     * Words by code, in the order in which they are offered.
     *
     * @param language {@code it} or {@code en}
     * @param themes those of most stars first: the first ones get a color of their own
     * @param areas neighborhoods by identifier
     * @param tieKinds those of its ties
     */
    record Labels(
            String language,
            Map<String, String> kinds,
            Map<String, String> themes,
            Map<String, String> areas,
            List<TieKind> tieKinds) {

        /** The star's themes, in words. */
        String themesOf(Star star) {
            return star.themes().stream()
                    .map(theme -> themes.getOrDefault(theme, theme))
                    .collect(Collectors.joining(", "));
        }

        /** The star's neighborhood, empty when it is not known. */
        String areaOf(Star star) {
            UUID area = star.area();
            return area == null ? "" : areas.getOrDefault(area.toString(), "");
        }

        static List<Option> options(Map<String, String> words) {
            return words.entrySet().stream()
                    .map(word -> new Option(word.getKey(), word.getValue()))
                    .toList();
        }
    }

    Labels of(SkyIndex chart, Locale language) {
        Map<String, Long> themes =
                counts(chart.stars(), star -> star.themes().stream().distinct().toList());
        Map<String, String> byFrequency = new LinkedHashMap<>();
        Map<String, String> known = labels("theme", themes.keySet(), language);
        known.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> word) ->
                        -themes.getOrDefault(word.getKey(), 0L)))
                .forEach(word -> byFrequency.put(word.getKey(), word.getValue()));
        return new Labels(
                language.getLanguage().equals("en") ? "en" : "it",
                labels(
                        "kind",
                        counts(chart.stars(), star -> List.of(star.kind())).keySet(),
                        language),
                byFrequency,
                areas(chart),
                tieKinds(chart));
    }

    /** The kinds of the chart's ties, in their order. */
    private List<TieKind> tieKinds(SkyIndex chart) {
        Ties.Kinds kinds = ties.kinds();
        return Stream.concat(chart.lines().stream(), chart.declared().stream())
                .map(Line::kind)
                .distinct()
                .map(kinds::of)
                .distinct()
                .sorted(Comparator.comparingInt(TieKind::position)
                        .thenComparing(kind -> kind.code().text()))
                .toList();
    }

    /**
     * What stands between the two of a tie.
     *
     * @param language of the text, where it is not the reader's; empty where it is
     */
    record Verb(String text, String language) {}

    Verb verb(Line line, String reader) {
        TieKind.Sentence told = ties.kinds().of(line.kind()).told(true, reader);
        return new Verb(told.verb(), java.util.Objects.requireNonNullElse(told.language(), ""));
    }

    /** Changes whenever the words for kinds of ties may have. */
    int tieWords() {
        return ties.kinds().all().hashCode();
    }

    private static <T> Map<String, Long> counts(List<T> things, Function<T, List<String>> codes) {
        return things.stream()
                .flatMap(thing -> codes.apply(thing).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Labels in the vocabulary's order; a code that it no longer has stands for itself, last. */
    private Map<String, String> labels(
            String vocabulary, Collection<String> used, Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Term term : vocabularies.terms(vocabulary)) {
            if (used.contains(term.code())) {
                labels.put(term.code(), term.label(language.getLanguage()));
            }
        }
        List<String> rest = new ArrayList<>(used);
        rest.removeAll(labels.keySet());
        rest.stream().sorted().forEach(code -> labels.put(code, code));
        return labels;
    }

    private Map<String, String> areas(SkyIndex chart) {
        List<UUID> used = chart.stars().stream()
                .map(Star::area)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (Area area : places.areaNames()) {
            if (used.contains(area.id())) {
                names.put(area.id().toString(), area.name());
            }
        }
        return names;
    }
}
