package org.costellazioni.site.reports;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets an address send a few anonymous forms in a while; kept in this node's memory only. */
@Component
class Turnstile {

    static final int MOST = 10;
    static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> passed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    /** Whether the address may send one more, which is then counted. */
    synchronized boolean passes(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = passed.computeIfAbsent(address, unknown -> new ArrayDeque<>());
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
