package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The glossary is the list of names: one code name for each thing, rejected words stay out. */
class GlossaryTests {

    private static final List<Term> TERMS =
            Sources.lines(Sources.ROOT.resolve("docs/glossary.csv")).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Term::parse)
                    .toList();

    private record Term(
            String italian, String code, String definition, String source, String rejected) {
        static Term parse(String line) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Term(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        /** Rejected words that are single type names, {@code Evidence}, {@code Mandate}. */
        Stream<String> rejectedTypes() {
            return Arrays.stream(rejected.replaceAll("\\([^)]*\\)", "").split(","))
                    .map(String::strip)
                    .filter(word -> word.matches("[A-Z][A-Za-z]+"));
        }
    }

    @Test
    void everyTermHasItsWordsAndADefinition() {
        assertThat(TERMS).isNotEmpty().allSatisfy(term -> {
            assertThat(term.italian()).isNotBlank();
            assertThat(term.code()).isNotBlank();
            assertThat(term.definition()).as(term.code()).isNotBlank();
        });
    }

    @Test
    void noCodeNameMeansTwoThings() {
        List<String> names = TERMS.stream()
                .flatMap(term -> Arrays.stream(term.code().split(",\\s*")))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void noTypeIsNamedByARejectedWord() {
        Set<String> accepted = TERMS.stream()
                .flatMap(term -> Arrays.stream(term.code().split(",\\s*")))
                .collect(Collectors.toSet());
        Set<String> rejected = TERMS.stream()
                .flatMap(Term::rejectedTypes)
                .filter(word -> !accepted.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> types = Sources.files("platform/src/main/java", ".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        assertThat(types).doesNotContainAnyElementsOf(rejected);
    }
}
