package org.costellazioni.door;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import org.costellazioni.database.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps the log short. Of equal lines (one logger, one text before its values, one kind of failure) three
 * in ten minutes are written; how many were left out is told with the next. All in all ten minutes hold
 * some 500 lines. What fails because the database does not answer is told once, by {@link Outage}.
 */
final class LogLimit extends TurboFilter {

    private static final long WINDOW = Duration.ofMinutes(10).toNanos();
    private static final int MOST_EQUAL = 3;
    private static final int MOST_LINES = 500;
    private static final int LINES_OF_A_TRACE = 40;
    private static final int MOST_KINDS = 1_000;

    private final LongSupplier nanos;
    private final Map<String, Integer> seen = new HashMap<>();
    private long windowBegan;
    private int lines;
    private int leftOut;

    LogLimit(LongSupplier nanos) {
        this.nanos = nanos;
        this.windowBegan = nanos.getAsLong();
    }

    /** Limits whatever this program logs from now on; again does nothing. */
    static void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getTurboFilterList().stream().noneMatch(LogLimit.class::isInstance)) {
            context.addTurboFilter(new LogLimit(System::nanoTime));
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        if (format == null || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable thrown = failure == null ? last(parameters) : failure;
        if (thrown != null && Outage.shows(thrown)) {
            return FilterReply.DENY;
        }
        return taken(logger.getName() + level + format + kind(thrown), thrown)
                ? FilterReply.NEUTRAL
                : FilterReply.DENY;
    }

    /** A failure given as the last value of a text is logged as one. */
    private static @Nullable Throwable last(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable thrown
                ? thrown
                : null;
    }

    private static String kind(@Nullable Throwable thrown) {
        return thrown == null ? "" : thrown.getClass().getName();
    }

    private boolean taken(String key, @Nullable Throwable thrown) {
        int before;
        synchronized (this) {
            before = turn();
            boolean room = lines < MOST_LINES && seen.size() < MOST_KINDS;
            if (!room || seen.merge(key, 1, Integer::sum) > MOST_EQUAL) {
                leftOut++;
                return false;
            }
            lines += thrown == null ? 1 : LINES_OF_A_TRACE;
        }
        if (before > 0) {
            LoggerFactory.getLogger(LogLimit.class)
                    .warn("{} lines like others were left out of the log", before);
        }
        return true;
    }

    /** Begins a new window when the old one is over; how many lines that one left out. */
    private int turn() {
        long now = nanos.getAsLong();
        if (now - windowBegan < WINDOW) {
            return 0;
        }
        windowBegan = now;
        int before = leftOut;
        leftOut = 0;
        lines = 0;
        seen.clear();
        return before;
    }
}
