package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.Manifest;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each module offers to those that do not know it, beside the page of the docs that lists it. */
@PlatformTest
class ManifestsTests {

    private static final Path PAGE = Sources.ROOT.resolve("docs/modules.md");

    /** Methods of a manifest that offer something, in the words of the page. */
    private static final Map<String, String> WORDS = words();

    @Autowired
    private List<Manifest> manifests;

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("navigation", "menu");
        words.put("homeCards", "home cards");
        words.put("actions", "actions on things of others");
        words.put("related", "things of its own beside those of others");
        words.put("figures", "figures");
        words.put("measures", "measures");
        words.put("searchSources", "search");
        words.put("openDatasets", "open data");
        words.put("desk", "desk");
        words.put("dueDates", "due dates");
        words.put("tools", "places of work");
        words.put("vocabularies", "vocabularies");
        words.put("personalData", "personal data");
        words.put("erasures", "what is forgotten");
        words.put("freeTexts", "free texts");
        words.put("functions", "functions");
        words.put("handovers", "what passes to a colleague");
        words.put("histories", "what histories of actors tell");
        words.put("sourceKey", "names of sources");
        return words;
    }

    /** Those of the product; tests have some of their own. */
    private List<Manifest> own() {
        return manifests.stream()
                .filter(manifest ->
                        AopUtils.getTargetClass(manifest).getSimpleName().endsWith("Manifest"))
                .sorted(Comparator.comparing(Manifest::module))
                .toList();
    }

    private static String row(Manifest manifest) {
        List<String> overridden = Arrays.stream(
                        AopUtils.getTargetClass(manifest).getDeclaredMethods())
                .map(Method::getName)
                .toList();
        String offers = WORDS.entrySet().stream()
                .filter(word -> overridden.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s |"
                .formatted(manifest.module(), offers, manifest.switchable() ? "yes" : "no");
    }

    @Test
    void thePageOfModulesSaysWhatEachOffers() {
        List<String> told = Sources.lines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(own().stream().map(ManifestsTests::row).toList()).isEqualTo(told);
    }

    @Test
    void everyOfferHasAWord() {
        assertThat(Arrays.stream(Manifest.class.getDeclaredMethods()).map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(java.util.stream.Stream.concat(
                                WORDS.keySet().stream(),
                                java.util.stream.Stream.of("module", "switchable", "builtOn"))
                        .toList());
    }

    @Test
    void everyModuleHasOneManifest() {
        assertThat(own().stream().map(Manifest::module)).doesNotHaveDuplicates();
    }
}
