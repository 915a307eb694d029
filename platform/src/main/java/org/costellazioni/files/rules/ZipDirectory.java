package org.costellazioni.files.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of contents at the end of a ZIP archive (APPNOTE 4.3.12, 4.3.16), read without unpacking. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int SIZE_AT = 12;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int NAME_LENGTH_AT = 28;
    private static final int EXTRA_LENGTH_AT = 30;
    private static final int COMMENT_LENGTH_AT = 32;
    private static final int MOST_ENTRIES = 2_000;

    private ZipDirectory() {}

    /**
     * The names of the entries, 2,000 at most; none when the table does not lie whole within the bytes
     * given.
     *
     * @param tail the last bytes of the archive
     */
    static List<String> names(byte[] tail) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        List<String> names = new ArrayList<>();
        if (end < 0) {
            return names;
        }
        long at = end - Integer.toUnsignedLong(bytes.getInt(end + SIZE_AT));
        while (at >= 0 && at + ENTRY_BYTES <= end && names.size() < MOST_ENTRIES) {
            int entry = (int) at;
            if (bytes.getInt(entry) != ENTRY_SIGNATURE) {
                break;
            }
            int length = unsigned(bytes, entry + NAME_LENGTH_AT);
            if (at + ENTRY_BYTES + length > end) {
                break;
            }
            names.add(new String(tail, entry + ENTRY_BYTES, length, StandardCharsets.UTF_8));
            at += ENTRY_BYTES
                    + length
                    + unsigned(bytes, entry + EXTRA_LENGTH_AT)
                    + unsigned(bytes, entry + COMMENT_LENGTH_AT);
        }
        return names;
    }

    /** Where the record of the end begins, or −1: it is the last one, with a comment behind it at most. */
    private static int end(ByteBuffer bytes) {
        int last = bytes.capacity() - END_BYTES;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        return -1;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
