package org.costellazioni.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes of itself in {@code postmaster.pid}.
 *
 * @param ready whether it accepts connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PostmasterFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(data), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        // The server writes the file line by line while it starts.
        if (lines.isEmpty() || lines.getFirst().isBlank()) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        int port =
                lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new PostmasterFile(pid, port, ready));
    }

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Whether the process of that number is really a PostgreSQL server on this folder. */
    boolean serves(Path data) {
        try {
            String command = Files.readString(
                    Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return List.of(command.split("\0", -1)).contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
