package org.costellazioni.intake.reading;

import org.costellazioni.kernel.Outcome;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file as a table by what it holds, whatever its name says. */
public final class Tables {

    /** Greatest size of a file, in bytes. */
    public static final long LARGEST_FILE_BYTES = 256L << 20;

    private Tables() {}

    /** The file as a table; the caller closes it. */
    public static Outcome<Table> open(Path file, TableLayout layout) throws IOException {
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            return Outcome.refused(
                    FileRefusal.of(FileRefusal.Kind.FILE_TOO_BIG, LARGEST_FILE_BYTES >> 20));
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        return switch (FileContent.of(start)) {
            case NOTHING -> Outcome.refused(FileRefusal.of(FileRefusal.Kind.EMPTY_FILE));
            case ARCHIVE -> SpreadsheetTable.open(file, layout);
            case TEXT -> DelimitedTable.open(file, layout);
            case WIDE_TEXT -> Outcome.refused(FileRefusal.of(FileRefusal.Kind.UTF_16));
            case OTHER -> Outcome.refused(FileRefusal.of(FileRefusal.Kind.UNKNOWN_TYPE));
        };
    }
}
