package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.kernel.Refusal;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.rules.FieldRefusal;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.site.Words;
import org.costellazioni.site.forms.Field;
import org.costellazioni.site.forms.FormRegistry;
import org.costellazioni.upkeep.limits.TryAgainLater;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal has its sentence in both languages, and a form where the field stands that it names. */
@PlatformTest
class RefusalsTests {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)[^}]*}");

    /** Refusals that are no constants of an enum, each with one of every kind that there can be. */
    private static final Map<Class<?>, List<Refusal>> OTHERS = Map.of(
            TryAgainLater.class,
            List.of(
                    new TryAgainLater(Duration.ofSeconds(30)),
                    new TryAgainLater(Duration.ofMinutes(30))),
            FileRefusal.class,
            Arrays.stream(FileRefusal.Kind.values())
                    .<Refusal>map(kind -> FileRefusal.of(
                            kind, Collections.nCopies(Refusal.places(kind), "x").toArray()))
                    .toList(),
            UploadRefusal.class,
            Arrays.stream(UploadRefusal.Kind.values())
                    .<Refusal>map(kind -> UploadRefusal.of(
                            kind, Collections.nCopies(Refusal.places(kind), "x").toArray()))
                    .toList(),
            FieldRefusal.class,
            Arrays.stream(ActorField.values())
                    .flatMap(field -> field.entry().checks().stream()
                            .filter(check -> check.refusal() == null)
                            .map(check -> FieldRefusal.of(field, check)))
                    .toList());

    @Autowired
    private FormRegistry forms;

    @Autowired
    private Phrasebook phrasebook;

    private static List<Class<?>> types() {
        ClassPathScanningCandidateComponentProvider scanner =
                new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        return scanner.findCandidateComponents("org.costellazioni").stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"))
                .toList();
    }

    private static Stream<Refusal> refusals() {
        return types().stream()
                .flatMap(type -> type.isEnum()
                        ? Arrays.stream(type.getEnumConstants()).map(Refusal.class::cast)
                        : OTHERS.getOrDefault(type, List.of()).stream());
    }

    private static String name(Refusal refusal) {
        return refusal.getClass().getSimpleName() + "." + refusal.messageKey();
    }

    private static String module(Class<?> type) {
        return type.getPackageName().split("\\.")[2];
    }

    @Test
    void everyRefusalIsLookedAt() {
        assertThat(refusals()).hasSizeGreaterThan(90);
        assertThat(types())
                .filteredOn(type -> !type.isEnum())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(OTHERS).containsKey(type));
    }

    @Test
    void everyRefusalSaysWhatHappenedInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrasebook.in(language);
            refusals()
                    .filter(refusal -> !words.has(refusal.messageKey()))
                    .forEach(refusal -> missing.add(language + " " + name(refusal)));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPlaceOfASentenceHasItsArgument() {
        List<String> wrong = new ArrayList<>();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = phrasebook.in(language);
            refusals()
                    .filter(refusal -> PLACE.matcher(words.of(refusal)).find())
                    .forEach(refusal -> wrong.add(language + " " + name(refusal)));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFieldThatARefusalNamesStandsInAFormOfItsModule() {
        Map<String, Set<String>> fields = forms.all().stream()
                .collect(Collectors.groupingBy(
                        form -> form.name().replaceFirst("\\..*", ""),
                        TreeMap::new,
                        Collectors.flatMapping(
                                form -> form.fields().map(Field::name),
                                Collectors.toCollection(TreeSet::new))));
        Set<String> everywhere =
                fields.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        assertThat(refusals()
                        .filter(refusal -> !refusal.field().isEmpty())
                        .filter(refusal -> !fields.getOrDefault(
                                        module(refusal.getClass()), everywhere)
                                .contains(refusal.field()))
                        .map(refusal -> name(refusal) + " names " + refusal.field()))
                .isEmpty();
        assertThat(refusals().filter(refusal -> !refusal.field().isEmpty())).hasSizeGreaterThan(20);
    }

    @Test
    void everyPlaceIsFound() {
        Matcher place = PLACE.matcher("Manca la colonna {0,number}: ci sono {1}.");
        assertThat(place.results()).hasSize(2);
    }
}
