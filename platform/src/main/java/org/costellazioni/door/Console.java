package org.costellazioni.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

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

    /** Prints what is wrong with the call, then how that command is called, or any. */
    int refuse(CommandLine.Wrong wrong) {
        err.println(words.say(wrong.messageKey(), wrong.subject()));
        err.println();
        err.print(howTo(Verb.of(wrong.subject())));
        return WRONG_CALL;
    }

    /** Prints how a command is called, else which there are. */
    int help(CommandLine.Help asked) {
        out.print(howTo(asked.verb()));
        out.flush();
        return DONE;
    }

    private static String howTo(Optional<Verb> verb) {
        return verb.filter(known -> known != Verb.TRAIN)
                .map(known -> text("help/" + known.word()))
                .orElseGet(Console::usage);
    }

    static String usage() {
        return text("usage");
    }

    private static String text(String name) {
        try (InputStream text = Console.class.getResourceAsStream("/door/" + name + ".txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
