package org.costellazioni.site.reports;

import com.github.benmanes.caffeine.cache.Cache;

import org.costellazioni.database.Caches;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets an address send a few anonymous forms in a while; kept in this node's memory only. */
@Component
class Turnstile {

    static final int MOST = 10;
    static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Cache<String, Deque<Instant>> passed;

    Turnstile(Clock clock) {
        this.clock = clock;
        this.passed = Caches.by(clock)
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(WHILE)
                .build();
    }

    /** Whether the address may send one more, which is then counted. */
    synchronized boolean passes(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = passed.get(address, unknown -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WHILE))) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
