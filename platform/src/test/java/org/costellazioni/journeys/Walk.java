package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.people.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Walks through many pages at one width, with JavaScript and then without, as a stranger or as somebody
 * who signs in once. Each page is a test.
 */
final class Walk implements AutoCloseable {

    /** Words that a page without JavaScript must at least hold. */
    private static final int FEWEST_LETTERS = 60;

    private final DemoTerritory demo;
    private final int width;
    private final boolean colors;
    private final Map<String, String> seen = new HashMap<>();
    private final List<Visit> visits = new ArrayList<>();

    /** @param colors whether to judge contrasts: no color changes with the width */
    Walk(DemoTerritory demo, int width, boolean colors) {
        this.demo = demo;
        this.width = width;
        this.colors = colors;
    }

    /** The pages by name, seen by the person given or by a stranger. */
    Stream<DynamicTest> through(
            Map<String, String> pages, @Nullable Person person, boolean scripts) {
        Visit[] visit = new Visit[1];
        String how = " at " + width + (scripts ? "" : " without JavaScript");
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey() + how, () -> {
                    if (visit[0] == null) {
                        visit[0] = begin(person, scripts);
                    }
                    see(visit[0], page.getKey(), page.getValue());
                }));
    }

    /** Addresses that answer strangers as if they were not there. */
    Stream<DynamicTest> findsNothing(List<String> paths) {
        Visit[] visit = new Visit[1];
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(path + " is not there for strangers", () -> {
                    if (visit[0] == null) {
                        visit[0] = begin(null, false);
                    }
                    assertThat(visit[0].open(path)).isEqualTo(404);
                    visit[0].forgiveComplaints();
                    visit[0].inspect("non-trovata");
                }));
    }

    private Visit begin(@Nullable Person person, boolean scripts) {
        Visit visit =
                person == null ? demo.visit(width, scripts) : demo.visit(person, width, scripts);
        visits.add(visit);
        return visit;
    }

    private void see(Visit visit, String name, String path) {
        visit.forgiveComplaints();
        assertThat(visit.open(path)).as(name).isEqualTo(200);
        if (visit.scripts()) {
            visit.inspect(name, colors);
            seen.put(name, visit.markup());
        } else if (visit.markup().equals(seen.get(name))) {
            visit.quiet(name);
        } else {
            visit.inspect(name, colors);
        }
        assertThat(visit.words().length()).as("words on " + name).isGreaterThan(FEWEST_LETTERS);
    }

    @Override
    public void close() {
        visits.forEach(Visit::close);
        visits.clear();
    }
}
