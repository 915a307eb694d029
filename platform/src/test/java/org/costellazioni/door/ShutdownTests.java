package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

@Timeout(20)
class ShutdownTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final Shutdown shutdown = new Shutdown();

    @Test
    void stopsTheLastStartedFirst() {
        shutdown.add(() -> stopped.add("database"), PATIENCE);
        shutdown.add(() -> stopped.add("application"), PATIENCE);
        shutdown.close();
        assertThat(stopped).containsExactly("application", "database");
    }

    @Test
    void happensOnce() {
        shutdown.add(() -> stopped.add("database"), PATIENCE);
        shutdown.close();
        shutdown.close();
        assertThat(stopped).hasSize(1);
    }

    @Test
    void goesOnPastWhatFailsToStop() {
        shutdown.add(() -> stopped.add("database"), PATIENCE);
        shutdown.add(
                () -> {
                    throw new IllegalStateException("inceppato");
                },
                PATIENCE);
        shutdown.close();
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void doesNotWaitForEverForWhatIsSlow() {
        CountDownLatch never = new CountDownLatch(1);
        shutdown.add(() -> stopped.add("database"), PATIENCE);
        shutdown.add(never::await, Duration.ofMillis(50));
        shutdown.close();
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void wakesWhoeverWaitsForTheEnd() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                shutdown.await();
                stopped.add("sveglio");
            } catch (InterruptedException unexpected) {
                Thread.currentThread().interrupt();
            }
        });
        shutdown.close();
        waiting.join();
        assertThat(stopped).containsExactly("sveglio");
    }

    @Test
    void stopsAtOnceWhatIsAddedTooLate() {
        shutdown.close();
        shutdown.add(() -> stopped.add("ritardatario"), PATIENCE);
        assertThat(stopped).containsExactly("ritardatario");
    }
}
