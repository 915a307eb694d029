package org.costellazioni.intake.reading;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.costellazioni.kernel.Outcome;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;

/**
 * Unpacks a spreadsheet once, keeping nothing, to see that all of it fits: the library that parses
 * it would hold a cell of a gigabyte in memory.
 */
final class SpreadsheetGuard {

    /** All the parts together, unpacked; 150,000 rows of the national register take 100 MB. */
    static final long UNPACKED_BYTES = 768L << 20;

    private static final int MOST_PARTS = 2000;

    private SpreadsheetGuard() {}

    /** How many rows its longest sheet has; refused when the file must not be parsed. */
    static Outcome<Long> measure(Path file) {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            long unpacked = 0;
            long rows = 0;
            int parts = 0;
            for (Enumeration<ZipArchiveEntry> entries = zip.getEntries();
                    entries.hasMoreElements(); ) {
                Measure measure = new Measure(unpacked);
                FileRefusal.Kind broken = measure.part(zip, entries.nextElement());
                if (broken != null) {
                    return Outcome.refused(FileRefusal.of(broken));
                }
                unpacked = measure.unpacked;
                rows = Math.max(rows, measure.rows);
                if (++parts > MOST_PARTS) {
                    return Outcome.refused(FileRefusal.of(FileRefusal.Kind.SPREADSHEET_TOO_BIG));
                }
            }
            return Outcome.done(rows);
        } catch (IOException | RuntimeException unreadable) {
            return Outcome.refused(FileRefusal.of(FileRefusal.Kind.BROKEN_SPREADSHEET));
        }
    }

    private static final class Measure {
        private final byte[] buffer = new byte[1 << 16];
        private long unpacked;
        private long rows;

        Measure(long unpackedBefore) {
            unpacked = unpackedBefore;
        }

        FileRefusal.@Nullable Kind part(ZipFile zip, ZipArchiveEntry entry) throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                int n = in.readNBytes(buffer, 0, buffer.length);
                if (foreignXml(n)) {
                    return FileRefusal.Kind.BROKEN_SPREADSHEET;
                }
                boolean xml = startsAsXml(n);
                XmlBounds bounds = new XmlBounds();
                while (n > 0) {
                    unpacked += n;
                    if (unpacked > UNPACKED_BYTES) {
                        return FileRefusal.Kind.SPREADSHEET_TOO_BIG;
                    }
                    FileRefusal.Kind broken = xml ? bounds.accept(buffer, n) : null;
                    if (broken != null) {
                        return broken;
                    }
                    n = in.readNBytes(buffer, 0, buffer.length);
                }
                rows = bounds.rows();
                return null;
            }
        }

        /** XML in UTF-16, UTF-32 or EBCDIC, which would pass unseen by whoever looks for "<". */
        private boolean foreignXml(int length) {
            if (length < 4) {
                return false;
            }
            int start = (buffer[0] & 0xff) << 8 | buffer[1] & 0xff;
            return start == 0xfffe
                    || start == 0xfeff
                    || start == 0x003c
                    || start == 0x3c00
                    || start == 0x4c6f
                    || start == 0 && (buffer[3] == '<' || buffer[2] == (byte) 0xfe);
        }

        private boolean startsAsXml(int length) {
            int i = length >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb ? 3 : 0;
            while (i < length && Character.isWhitespace(buffer[i])) {
                i++;
            }
            return i < length && buffer[i] == '<';
        }
    }
}
