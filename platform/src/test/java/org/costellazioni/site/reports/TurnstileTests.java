package org.costellazioni.site.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

class TurnstileTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Turnstile turnstile = new Turnstile(new Moving());

    /** A clock that stands where the test puts it. */
    private final class Moving extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Test
    void letsAFewThroughThenAsksToWait() {
        for (int i = 0; i < Turnstile.MOST; i++) {
            assertThat(turnstile.passes("a")).isTrue();
        }
        assertThat(turnstile.passes("a")).isFalse();
        assertThat(turnstile.passes("b")).as("another address").isTrue();
        now.set(Instant.EPOCH.plus(Turnstile.WHILE).plusSeconds(1));
        assertThat(turnstile.passes("a")).as("after a while").isTrue();
    }
}
