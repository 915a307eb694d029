package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.people.Person;
import org.junit.jupiter.api.DynamicTest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Somebody walks through many pages at one width, first with JavaScript and then without, in a thread
 * and a browser of their own. Each page is a test that waits for its turn of the walk.
 */
final class Walk {

    /** Words that a page without JavaScript must at least hold. */
    private static final int FEWEST_LETTERS = 60;

    private final DemoTerritory demo;
    private final int width;
    private final Map<String, CompletableFuture<Void>> turns = new LinkedHashMap<>();
    private final Map<String, Runnable> steps = new LinkedHashMap<>();
    private final Map<String, String> seen = new LinkedHashMap<>();

    Walk(DemoTerritory demo, int width) {
        this.demo = demo;
        this.width = width;
    }

    /** Adds the pages, as a stranger or as the person given. */
    void through(Map<String, String> pages, Stream<Person> people, boolean scripts) {
        Person person = people.findFirst().orElse(null);
        Visit[] visit = new Visit[1];
        String how = " at " + width + (scripts ? "" : " without JavaScript");
        pages.forEach((name, path) -> add(name + how, () -> {
            if (visit[0] == null) {
                visit[0] = person == null
                        ? demo.visit(width, scripts)
                        : demo.visit(person, width, scripts);
            }
            see(visit[0], name, path);
        }));
        steps.put("close" + how + pages.hashCode(), () -> visit[0].close());
    }

    /** Adds an address that answers strangers as if it were not there. */
    void notFound(String path) {
        add(path + " is not there for strangers", () -> {
            try (Visit visit = demo.visit(width, false)) {
                assertThat(visit.open(path)).isEqualTo(404);
                visit.forgiveComplaints();
                visit.inspect("non-trovata");
            }
        });
    }

    private void add(String name, Runnable step) {
        turns.put(name, new CompletableFuture<>());
        steps.put(name, step);
    }

    private void see(Visit visit, String name, String path) {
        visit.forgiveComplaints();
        assertThat(visit.open(path)).as(name).isEqualTo(200);
        if (visit.scripts()) {
            visit.inspect(name);
            seen.put(name, visit.markup());
        } else if (visit.markup().equals(seen.get(name))) {
            visit.quiet(name);
        } else {
            visit.inspect(name);
        }
        assertThat(visit.words().length()).as("words on " + name).isGreaterThan(FEWEST_LETTERS);
    }

    /** Sets out; the tests answer as the walk goes on. */
    Stream<DynamicTest> begin() {
        Thread.ofPlatform().name("walk-" + width).daemon().start(this::walk);
        return turns.entrySet().stream()
                .map(turn -> DynamicTest.dynamicTest(turn.getKey(), () -> wait(turn.getValue())));
    }

    private static void wait(CompletableFuture<Void> turn) throws Throwable {
        try {
            turn.join();
        } catch (CompletionException failure) {
            throw failure.getCause();
        }
    }

    private void walk() {
        steps.forEach((name, step) -> {
            CompletableFuture<Void> turn = turns.getOrDefault(name, new CompletableFuture<>());
            try {
                step.run();
                turn.complete(null);
            } catch (Throwable failure) {
                turn.completeExceptionally(failure);
            }
        });
    }
}
