package org.costellazioni.kernel;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/** Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, then 74 random bits. */
public final class TimeOrderedIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedIds() {}

    /** A new identifier; later ones sort after earlier ones, to the millisecond. */
    public static UUID next() {
        return at(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    /** Reads the 36-character text form; empty for anything else, never an exception. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static UUID at(long unixMillis, long randomHigh, long randomLow) {
        long high = (unixMillis << 16) | 0x7000L | (randomHigh & 0x0fffL);
        long low = 0x8000000000000000L | (randomLow & 0x3fffffffffffffffL);
        return new UUID(high, low);
    }
}
