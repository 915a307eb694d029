package org.costellazioni.graph;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Where the members of a crew wait for each other, and learn that the work was given up. */
final class Meeting {

    /** Meetings are microseconds apart, so it pays to spin a little before giving the processor away. */
    private static final int SPINS = 2000;

    private final int size;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Meeting(int size) {
        this.size = size;
    }

    int size() {
        return size;
    }

    void meet() {
        if (size == 1) {
            return;
        }
        int now = held.get();
        if (waiting.incrementAndGet() == size) {
            waiting.set(0);
            held.incrementAndGet();
            return;
        }
        for (int spin = 0; held.get() == now; spin++) {
            pause(spin);
            stopIfAsked();
        }
    }

    void leave() {
        left.incrementAndGet();
    }

    void fail(Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    void stopIfAsked() {
        if (failure.get() != null) {
            throw new CancellationException("given up");
        }
    }

    /** Returns when every member has left, or throws what made one of them fail first. */
    void awaitAll() {
        for (int spin = 0; left.get() < size; spin++) {
            pause(spin);
        }
        switch (failure.get()) {
            case null -> {}
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private static void pause(int spin) {
        if (spin < SPINS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}
