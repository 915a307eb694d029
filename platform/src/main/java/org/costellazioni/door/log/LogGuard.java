package org.costellazioni.door.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

import org.costellazioni.database.outage.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;

/**
 * Rewrites what is logged so that it tells nothing typed, and stops what repeats itself. What fails because
 * the database does not answer is told once, by {@link Outage}.
 */
public final class LogGuard extends TurboFilter
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** They write about requests: the constant beginning of their messages is kept, the rest is typed. */
    private static final List<String> OF_REQUESTS = List.of(
            "org.apache.",
            "org.springframework.web.",
            "org.springframework.security.",
            "org.springframework.session.");

    /** They write before anybody can have typed anything, and whoever installs needs every word. */
    private static final List<String> OF_THE_START = List.of(
            "org.springframework.boot.",
            "org.flywaydb.",
            "com.zaxxer.",
            "org.costellazioni.database.",
            "org.costellazioni.door.");

    private final Repetitions repetitions;

    /** For {@code META-INF/spring.factories}. */
    public LogGuard() {
        this(InstantSource.system());
    }

    LogGuard(InstantSource clock) {
        this.repetitions = new Repetitions(clock);
        setName(LogGuard.class.getName());
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback
                && logback.getTurboFilterList().stream().noneMatch(LogGuard.class::isInstance)) {
            setContext(logback);
            start();
            logback.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable thrown = failure == null ? last(values) : failure;
        if (thrown != null && Outage.shows(thrown)) {
            return FilterReply.DENY;
        }
        boolean requests = anyOf(OF_REQUESTS, logger);
        String text = requests ? constant(format) : format;
        Throwable told =
                thrown != null && !anyOf(OF_THE_START, logger) ? ToldFailure.of(thrown) : thrown;
        OptionalInt left = repetitions.admit(kind(logger, text, told));
        if (left.isEmpty()) {
            return FilterReply.DENY;
        }
        if (left.getAsInt() > 0) {
            write(
                    logger,
                    level,
                    left.getAsInt() + " more of this kind were not written",
                    null,
                    null);
        }
        write(logger, level, text, requests ? null : values, told);
        return FilterReply.DENY;
    }

    private static boolean anyOf(List<String> beginnings, Logger logger) {
        return beginnings.stream().anyMatch(logger.getName()::startsWith);
    }

    /** A failure may stand behind the values that the text has places for. */
    private static @Nullable Throwable last(Object @Nullable [] values) {
        return values != null
                        && values.length > 0
                        && values[values.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }

    /** What stands before anything that varies. */
    static String constant(String text) {
        int end = 0;
        while (end < text.length() && "[{(:'\"=<\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end).strip();
    }

    private static String kind(Logger logger, String text, @Nullable Throwable failure) {
        String where = failure == null ? "" : failure + " " + first(failure.getStackTrace());
        return logger.getName() + " " + text + " " + where;
    }

    private static String first(StackTraceElement[] frames) {
        return frames.length == 0 ? "" : frames[0].toString();
    }

    private static void write(
            Logger logger,
            Level level,
            String text,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        logger.callAppenders(
                new LoggingEvent(LogGuard.class.getName(), logger, level, text, failure, values));
    }
}
