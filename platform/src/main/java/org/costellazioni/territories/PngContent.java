package org.costellazioni.territories;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Judges whether bytes are a whole PNG picture and nothing else (W3C PNG, third edition, §5). Looks at
 * the chunks and their checksums and decompresses nothing, so that no small file can become a large one.
 */
final class PngContent {

    static final int MOST_BYTES = 300_000;
    static final int MOST_PIXELS_A_SIDE = 4_000;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Length, type and checksum around a chunk's data. */
    private static final int CHUNK_FRAME_BYTES = 12;

    private static final int HEADER_BYTES = 13;

    private PngContent() {}

    static boolean valid(byte[] content) {
        if (content.length < SIGNATURE.length
                || !Arrays.equals(Arrays.copyOf(content, SIGNATURE.length), SIGNATURE)) {
            return false;
        }
        ByteBuffer rest = ByteBuffer.wrap(content);
        rest.position(SIGNATURE.length);
        boolean first = true;
        boolean picture = false;
        while (rest.remaining() >= CHUNK_FRAME_BYTES) {
            int length = rest.getInt();
            if (length < 0 || length > rest.remaining() - CHUNK_FRAME_BYTES + Integer.BYTES) {
                return false;
            }
            byte[] chunk = new byte[Integer.BYTES + length];
            rest.get(chunk);
            String type = new String(chunk, 0, Integer.BYTES, StandardCharsets.US_ASCII);
            boolean header = type.equals("IHDR");
            if (rest.getInt() != checksum(chunk) || header != first || header && !fits(chunk)) {
                return false;
            }
            first = false;
            picture |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return picture && !rest.hasRemaining();
            }
        }
        return false;
    }

    private static int checksum(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return (int) sum.getValue();
    }

    private static boolean fits(byte[] header) {
        if (header.length != Integer.BYTES + HEADER_BYTES) {
            return false;
        }
        ByteBuffer sides = ByteBuffer.wrap(header, Integer.BYTES, 2 * Integer.BYTES);
        int width = sides.getInt();
        int height = sides.getInt();
        return fits(width) && fits(height);
    }

    private static boolean fits(int pixels) {
        return pixels > 0 && pixels <= MOST_PIXELS_A_SIDE;
    }
}
