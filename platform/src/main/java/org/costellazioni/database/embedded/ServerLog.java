package org.costellazioni.database.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file that the server writes to, and the one before it: at most twice its size and what is written
 * between two looks.
 */
final class ServerLog {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    static final long LARGE_BYTES = 10L << 20;

    private final Path file;
    private final long largest;

    ServerLog(Path file) {
        this(file, LARGE_BYTES);
    }

    ServerLog(Path file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    Path file() {
        return file;
    }

    /**
     * Sets a large file aside. The running server keeps the file open and writes to its end wherever that
     * is, so it is copied and cut; where there is no room for the copy it is only cut.
     */
    void keepSmall() {
        try {
            if (Files.exists(file) && Files.size(file) > largest) {
                setAside();
                FileChannel.open(
                                file,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException failure) {
            LOG.warn("the log {} could not be made smaller: {}", file, failure.getMessage());
        }
    }

    private void setAside() throws IOException {
        Path older = file.resolveSibling(file.getFileName() + ".1");
        try {
            Files.copy(file, older, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException noRoom) {
            Files.deleteIfExists(older);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
