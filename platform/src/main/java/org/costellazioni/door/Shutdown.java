package org.costellazioni.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * Stops what was started, the last first: the application before its database. It happens once,
 * at the end of the work or when the JVM is told to stop, whichever comes first.
 */
final class Shutdown implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private final Deque<Step> steps = new ArrayDeque<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private boolean closed;

    private record Step(AutoCloseable thing, Duration patience) {}

    static Shutdown withHook() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::close, "shutdown"));
        return shutdown;
    }

    /**
     * @param patience how long its closing may keep the others waiting
     * @return the thing itself
     */
    synchronized <T extends AutoCloseable> T add(T thing, Duration patience) {
        Step step = new Step(thing, patience);
        if (closed) {
            // Started while everything else was being stopped: it would be left behind.
            close(step);
        } else {
            steps.push(step);
        }
        return thing;
    }

    /** Waits until somebody tells the JVM to stop. */
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        asked.countDown();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            while (!steps.isEmpty()) {
                close(steps.pop());
            }
        }
    }

    private static void close(Step step) {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                step.thing().close();
            } catch (Exception failure) {
                LOG.warn(
                        "{} did not stop cleanly",
                        step.thing().getClass().getSimpleName(),
                        failure);
            }
        });
        try {
            if (!thread.join(step.patience())) {
                LOG.debug("{} is slow to stop", step.thing().getClass().getSimpleName());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
