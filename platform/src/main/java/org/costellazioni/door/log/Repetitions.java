package org.costellazioni.door.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much of one kind of trouble is written: twenty entries in ten minutes, of all kinds together two
 * hundred. What is left out is counted and told when the kind is written again.
 */
final class Repetitions {

    static final int MOST_OF_A_KIND = 20;
    static final int MOST_OF_ALL = 200;
    static final Duration WHILE = Duration.ofMinutes(10);

    /** Whoever invents kinds makes them share one. */
    private static final int MOST_KINDS = 500;

    private static final String OTHERS = "";

    private final InstantSource clock;
    private final Map<String, Integer> left = new HashMap<>();
    private final Map<String, Integer> written = new HashMap<>();
    private Instant end = Instant.MIN;
    private int all;

    Repetitions(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty when it is not to be written; else how many like it were not, since the last that was. */
    synchronized OptionalInt admit(String asked) {
        Instant now = clock.instant();
        if (now.isAfter(end)) {
            end = now.plus(WHILE);
            written.clear();
            all = 0;
        }
        String kind = written.containsKey(asked) || written.size() < MOST_KINDS ? asked : OTHERS;
        int before = written.merge(kind, 1, Integer::sum);
        if (before > MOST_OF_A_KIND || all >= MOST_OF_ALL) {
            if (left.containsKey(kind) || left.size() < MOST_KINDS) {
                left.merge(kind, 1, Integer::sum);
            }
            return OptionalInt.empty();
        }
        all++;
        Integer omitted = left.remove(kind);
        return OptionalInt.of(omitted == null ? 0 : omitted);
    }
}
