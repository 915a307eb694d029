package org.costellazioni.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the door prints: results on one stream, troubles on the other. */
record Console(PrintStream out, PrintStream err, DoorMessages words) {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_CALL = 2;

    void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
        out.flush();
    }

    /** Prints why something cannot be done; returns the exit code that says so. */
    int fail(String key, Object... arguments) {
        err.println(words.say(key, arguments));
        return FAILED;
    }

    /** Prints a failure that nobody foresaw, with what a developer needs to find it. */
    int broken(Exception failure) {
        String reason = failure.getMessage();
        int code =
                fail("door.failed", reason == null ? failure.getClass().getSimpleName() : reason);
        failure.printStackTrace(err);
        return code;
    }

    /** Prints what is wrong with the call, then how calls are made. */
    int refuse(CommandLine.Wrong wrong) {
        err.println(words.say(wrong.messageKey(), wrong.subject()));
        err.println();
        err.print(usage());
        return WRONG_CALL;
    }

    static String usage() {
        try (InputStream text = Console.class.getResourceAsStream("/door/usage.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
