package org.costellazioni.database;

import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Begins caches of what was read. Each says how many things it holds at most, and for how long. */
public final class Caches {

    private Caches() {}

    /** A cache that grows old by this clock and is swept by the threads that use it. */
    public static Caffeine<Object, Object> by(Clock clock) {
        return Caffeine.newBuilder().ticker(() -> nanos(clock.instant())).executor(Runnable::run);
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
