package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What two modules share stands once, on a floor below both. A run of six equal lines in two modules
 * needs its reason in {@code house/equal-lines.tsv}; blanks, comments, imports and lone brackets do not
 * count, and in tests neither do annotations.
 */
class EqualLinesTests {

    private static final int RUN = 6;

    private static final Pattern MODULE = Pattern.compile(
            "/(?:org/costellazioni|src/main/jte|src/main/web)/([a-z]+)/|^(graph|bench)/");
    private static final Pattern PASSED_OVER =
            Pattern.compile("//.*|/?\\*.*|import .*|package .*|@import .*|[^\\p{L}\\d]*");
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+(\\([^()]*\\))?");
    private static final Path REASONS =
            Sources.ROOT.resolve("platform/src/test/resources/house/equal-lines.tsv");

    private record Place(String module, String file) {}

    @Test
    void noRunOfSixEqualLinesStandsInTwoModulesWithoutAReason() {
        Map<String, String> reasons = reasons();
        Set<String> used = new TreeSet<>();
        Map<String, Set<String>> unexplained = new TreeMap<>();
        runs().forEach((run, places) -> {
            String first = run.getFirst();
            if (places.stream().map(Place::module).distinct().count() < 2) {
                return;
            }
            if (reasons.containsKey(first)) {
                used.add(first);
            } else {
                Set<String> files = new TreeSet<>();
                places.forEach(place -> files.add(place.file()));
                unexplained.merge(first, files, EqualLinesTests::union);
            }
        });
        assertThat(unexplained).isEmpty();
        assertThat(used).as("reasons that are still needed").isEqualTo(reasons.keySet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        some.addAll(others);
        return some;
    }

    private static Map<List<String>, List<Place>> runs() {
        Map<List<String>, List<Place>> runs = new HashMap<>();
        Stream.of(
                        Sources.mainJava(),
                        Sources.testJava(),
                        Sources.templates(),
                        Sources.files("platform/src/main/web/ts", ".ts"))
                .flatMap(List::stream)
                .forEach(file -> collect(file, runs));
        return runs;
    }

    private static void collect(Path file, Map<List<String>, List<Place>> runs) {
        Matcher module = MODULE.matcher(Sources.name(file));
        if (!module.find()) {
            return;
        }
        String name = module.group(1) == null ? module.group(2) : module.group(1);
        List<String> lines = lines(file);
        for (int i = 0; i + RUN <= lines.size(); i++) {
            runs.computeIfAbsent(List.copyOf(lines.subList(i, i + RUN)), run -> new ArrayList<>())
                    .add(new Place(name, Sources.name(file)));
        }
    }

    private static List<String> lines(Path file) {
        boolean test = Sources.name(file).contains("/src/test/");
        return Sources.lines(file).stream()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !PASSED_OVER.matcher(line).matches())
                .filter(line -> !test || !ANNOTATION.matcher(line).matches())
                .toList();
    }

    /** By the first of the six lines. */
    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Sources.lines(REASONS)) {
            String[] parts = line.split("\t");
            assertThat(parts).as(line).hasSize(2);
            reasons.put(parts[0], parts[1]);
        }
        return reasons;
    }
}
