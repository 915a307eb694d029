package org.costellazioni.door.log;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.sql.SQLException;
import java.util.stream.IntStream;

/**
 * A failure without its message, which may repeat what was typed: which it was, for one of the database
 * its code (SQLSTATE), where it happened, and what it came from.
 */
final class ToldFailure extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /** Frames of others, after those with which it began, say little; ours are all kept. */
    private static final int FIRST_FRAMES = 6;

    private static final int MOST_CAUSES = 6;

    private ToldFailure(String name, StackTraceElement[] frames, @Nullable Throwable cause) {
        super(name, cause, false, true);
        setStackTrace(frames);
    }

    static ToldFailure of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static ToldFailure of(Throwable failure, int causes) {
        Throwable cause = failure.getCause();
        String code = failure instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return new ToldFailure(
                failure.getClass().getName() + code,
                frames(failure.getStackTrace()),
                cause == null || causes == 0 ? null : of(cause, causes - 1));
    }

    private static StackTraceElement[] frames(StackTraceElement[] all) {
        return IntStream.range(0, all.length)
                .filter(i -> i < FIRST_FRAMES
                        || all[i].getClassName().startsWith("org.costellazioni.")
                                && !all[i].getClassName().contains("$$"))
                .mapToObj(i -> all[i])
                .toArray(StackTraceElement[]::new);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
