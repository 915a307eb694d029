package org.costellazioni.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The process that holds a data folder.
 *
 * @param command what a person typed to start it
 * @param since when it took the folder, as ISO text
 */
public record Holder(long pid, String host, String command, String since) {

    private static final Holder UNNAMED = new Holder(0, "?", "?", "?");
    private static final int LINES = 4;

    static Holder ofThisProcess(String command) {
        ProcessHandle self = ProcessHandle.current();
        // The start of the process, told by the system: nothing here depends on a clock of ours.
        Instant since = self.info().startInstant().orElse(Instant.EPOCH);
        return new Holder(
                self.pid(),
                hostName(),
                command.replace('\n', ' '),
                since.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** What a holder wrote; a nameless one while it is writing. */
    static Holder read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException notYet) {
            return UNNAMED;
        }
        if (lines.size() < LINES) {
            return UNNAMED;
        }
        return new Holder(Long.parseLong(lines.get(0)), lines.get(1), lines.get(2), lines.get(3));
    }

    String text() {
        return pid + "\n" + host + "\n" + command + "\n" + since + "\n";
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
