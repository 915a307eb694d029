package org.costellazioni.database.embedded;

import java.io.IOException;

/** Signals that {@link Process} cannot send. */
final class Signals {

    private Signals() {}

    /** @param name without SIG: INT stops PostgreSQL cleanly, QUIT at once */
    static void send(String name, long pid) throws IOException, InterruptedException {
        // The shell’s own kill: the program of that name is not installed everywhere.
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null")
                .start()
                .waitFor();
    }
}
