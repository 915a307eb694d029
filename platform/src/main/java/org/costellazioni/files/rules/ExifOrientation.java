package org.costellazioni.files.rules;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held (EXIF 2.32, tag 0x0112), out of a block in the TIFF 6.0 format. */
final class ExifOrientation {

    /** As it is. */
    static final int UPRIGHT = 1;

    private static final int TURNS = 8;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int LEAST_BYTES = 8;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int FIRST_TABLE_AT = 4;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_AT = 8;

    private ExifOrientation() {}

    /** 1 to 8; 1 when the block says nothing or cannot be understood. */
    static int of(byte[] block) {
        if (block.length < LEAST_BYTES) {
            return UPRIGHT;
        }
        ByteBuffer bytes = ByteBuffer.wrap(block);
        bytes.order(
                bytes.getShort(0) == LITTLE_ENDIAN
                        ? ByteOrder.LITTLE_ENDIAN
                        : ByteOrder.BIG_ENDIAN);
        long table = Integer.toUnsignedLong(bytes.getInt(FIRST_TABLE_AT));
        if (table + Short.BYTES > block.length) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(bytes.getShort((int) table));
        for (int i = 0; i < entries; i++) {
            long entry = table + Short.BYTES + (long) i * ENTRY_BYTES;
            if (entry + ENTRY_BYTES > block.length) {
                return UPRIGHT;
            }
            int at = (int) entry;
            if (bytes.getShort(at) == TAG && bytes.getShort(at + Short.BYTES) == SHORT) {
                int turn = bytes.getShort(at + VALUE_AT);
                return turn >= UPRIGHT && turn <= TURNS ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
