package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

class CachesTests {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-28T10:00:00.9Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void forgetsWhatIsOldByItsClock() {
        Cache<String, String> cache =
                Caches.by(clock).expireAfterWrite(Duration.ofSeconds(5)).build();
        cache.put("a", "1");
        now.set(Instant.parse("2026-11-28T10:00:05.8Z"));
        assertThat(cache.getIfPresent("a")).isEqualTo("1");
        now.set(Instant.parse("2026-11-28T10:00:05.9Z"));
        assertThat(cache.getIfPresent("a")).isNull();
    }

    @Test
    void holdsNoMoreThanItMayOnceTheCallReturns() {
        Cache<Integer, String> cache = Caches.by(clock).maximumSize(3).build();
        for (int i = 0; i < 1_000; i++) {
            cache.put(i, "");
            assertThat(cache.asMap()).hasSizeLessThanOrEqualTo(3);
        }
    }
}
