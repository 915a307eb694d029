package org.costellazioni.database.outage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Whether the database works, and why it does not. While it does not answer one caller a second tries it,
 * and all others are refused at once instead of waiting. The log hears of it twice: when it begins and when
 * it is over.
 */
@Component
public class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(1);
    private static final int DEEPEST_CAUSE = 30;

    /** PostgreSQL writes its log in files of 16 MB: with less than two of them it may stop at any time. */
    private static final long LEAST_BYTES = 32L << 20;

    private static final String NO_ROOM = "53100";

    private final @Nullable Path folder;
    private final AtomicLong nextTrial = new AtomicLong();
    private volatile @Nullable Cause present;
    private volatile long since;
    private volatile boolean unreachable;

    /** Why the database does not do what it is asked. */
    public enum Cause {
        DISK_FULL,
        NO_ANSWER
    }

    /** @param data the data folder, whose disk is the database’s; empty where the database is elsewhere */
    Outage(
            @Value("${costellazioni.data:}") String data,
            @Value("${costellazioni.database.elsewhere:false}") boolean elsewhere) {
        this.folder = data.isEmpty() || elsewhere ? null : Path.of(data);
    }

    /** Why a piece of work failed, if it was the database’s condition and not the work’s. */
    public Optional<Cause> behind(Throwable failure) {
        Optional<Cause> cause = told(failure);
        cause.ifPresent(this::begins);
        return cause;
    }

    /** As {@link #behind}, without a word in the log. */
    public static boolean shows(Throwable failure) {
        return refusals(failure).anyMatch(refusal -> noRoom(refusal) || lost(refusal));
    }

    private Optional<Cause> told(Throwable failure) {
        if (refusals(failure).anyMatch(Outage::noRoom)) {
            return Optional.of(Cause.DISK_FULL);
        }
        return refusals(failure).anyMatch(Outage::lost)
                ? Optional.of(shortOfRoom() ? Cause.DISK_FULL : Cause.NO_ANSWER)
                : Optional.empty();
    }

    private static Stream<SQLException> refusals(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }

    private static boolean noRoom(SQLException refusal) {
        return NO_ROOM.equals(refusal.getSQLState());
    }

    /** Class 08: no connection; 57P01 to 57P03: told to go, crashed, not yet ready. */
    private static boolean lost(SQLException refusal) {
        String state = refusal.getSQLState();
        return refusal instanceof SQLTransientConnectionException
                || state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /** Whether the caller may ask the database now. */
    boolean mayTry() {
        if (!unreachable) {
            return true;
        }
        long now = System.nanoTime();
        long next = nextTrial.get();
        return now - next >= 0 && nextTrial.compareAndSet(next, now + BETWEEN_TRIALS.toNanos());
    }

    /** No connection was to be had. */
    void refused() {
        nextTrial.set(System.nanoTime() + BETWEEN_TRIALS.toNanos());
        unreachable = true;
        begins(shortOfRoom() ? Cause.DISK_FULL : Cause.NO_ANSWER);
    }

    /** A connection was had. A disk without room may still refuse what is written. */
    void answered() {
        unreachable = false;
        if (present != null && !shortOfRoom()) {
            ends();
        }
    }

    private synchronized void begins(Cause cause) {
        if (present == cause || present == Cause.DISK_FULL) {
            return;
        }
        if (present == null) {
            since = System.nanoTime();
        }
        present = cause;
        if (cause == Cause.DISK_FULL) {
            LOG.error(
                    "The disk is full ({}). Make room: what was acknowledged is safe, and the product goes"
                            + " on by itself",
                    folder == null ? "the database’s" : folder);
        } else {
            LOG.error(
                    "The database does not answer. What was acknowledged is safe; it is tried again"
                            + " every second");
        }
    }

    private synchronized void ends() {
        if (present != null) {
            present = null;
            long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
            LOG.warn("The database works again, after {} s", seconds);
        }
    }

    private boolean shortOfRoom() {
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < LEAST_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
