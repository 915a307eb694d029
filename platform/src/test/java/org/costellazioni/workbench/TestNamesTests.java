package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tests a developer means. */
class TestNamesTests {

    @TempDir
    private Path place;

    @BeforeEach
    void layOut() throws IOException {
        for (String file : List.of(
                "platform/src/test/java/org/costellazioni/registry/SeatsTests.java",
                "platform/src/test/java/org/costellazioni/registry/SeatsTrials.java",
                "platform/src/test/java/org/costellazioni/registry/rules/SeatRulesTests.java",
                "platform/src/test/java/org/costellazioni/registrybooks/BooksTests.java",
                "graph/src/test/java/org/costellazioni/graph/CoreTests.java",
                "graph/src/test/java/org/costellazioni/graph/SeatsTests.java")) {
            Files.createDirectories(place.resolve(file).resolveSibling(""));
            Files.writeString(place.resolve(file), "");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SeatRulesTests          | platform registry.rules.SeatRulesTests
            SeatRulesTests#one      | platform registry.rules.SeatRulesTests#one
            registry.SeatsTests     | platform registry.SeatsTests
            SeatsTests              | graph graph.SeatsTests; platform registry.SeatsTests
            registry                | platform registry.SeatsTests registry.rules.SeatRulesTests
            registry.rules          | platform registry.rules.SeatRulesTests
            org.costellazioni.graph | graph graph.CoreTests graph.SeatsTests
            Seats                   | ''
            SeatsTrials             | ''
            registry#one            | ''
            """)
    void findsAClassAMethodOrAPackage(String name, String found) throws IOException {
        Map<String, Set<String>> named = new TestNames(new Checkout(place)).find(name);
        assertThat(named.entrySet().stream()
                        .map(each -> each.getKey() + " " + String.join(" ", each.getValue()))
                        .collect(Collectors.joining("; "))
                        .replace("org.costellazioni.", ""))
                .isEqualTo(found);
    }

    @Test
    void knowsWhatMayHaveBeenMeant() throws IOException {
        TestNames names = new TestNames(new Checkout(place));
        assertThat(names.like("SeatTests"))
                .containsExactly("SeatsTests", "SeatsTests", "SeatRulesTests");
        assertThat(names.like("nothing")).isEmpty();
    }
}
