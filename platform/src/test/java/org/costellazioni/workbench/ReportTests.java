package org.costellazioni.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

import java.util.ArrayList;
import java.util.List;

/** What a developer reads when tests ended. */
class ReportTests {

    private final List<String> said = new ArrayList<>();

    /** Whether the examples below are run by these tests, and not by whoever finds them by name. */
    private static boolean asked;

    static class Good {

        @Test
        void holds() {
            assumeTrue(asked);
            assertThat("here").hasSize(4);
        }
    }

    static class Bad {

        @Test
        void doesNotHold() {
            assumeTrue(asked);
            assertThat("here").isEqualTo("there");
        }

        @Test
        void breaks() {
            assumeTrue(asked);
            throw new IllegalStateException("outside", new IllegalArgumentException("inside"));
        }
    }

    static class Missing {

        @Test
        void lacksSomething() {
            Assumptions.abort("no browser");
        }
    }

    @Test
    void countsAndEndsWithZero() {
        assertThat(run(Good.class)).isZero();
        assertThat(said).hasSize(2).first().asString().contains("Good: 1 ");
    }

    @Test
    void showsTheFileTheLineAndTheCause() {
        assertThat(run(Bad.class, Good.class)).isEqualTo(1);
        assertThat(String.join("\n", said))
                .containsPattern(
                        "Bad.doesNotHold  platform/src/test/java/\\S+/ReportTests.java:\\d+")
                .contains("\"there\"", "outside", "inside");
    }

    @Test
    void saysWhatWasSkipped() {
        assertThat(run(Missing.class)).isZero();
        assertThat(said.getFirst()).contains("Missing.lacksSomething").contains("no browser");
    }

    @Test
    void nothingThatRanIsNoSuccess() {
        assertThat(run(String.class)).isEqualTo(2);
    }

    private int run(Class<?>... types) {
        Report report = new Report(said::add);
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (Class<?> type : types) {
            request.selectors(DiscoverySelectors.selectClass(type));
        }
        asked = true;
        try {
            LauncherFactory.create().execute(request.build(), report);
        } finally {
            asked = false;
        }
        return report.tell();
    }
}
