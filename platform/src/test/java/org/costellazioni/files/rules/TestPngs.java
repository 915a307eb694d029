package org.costellazioni.files.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** PNGs with more in them than pixels. */
final class TestPngs {

    /** Signature and first chunk. */
    static final int HEADER_END = 33;

    private TestPngs() {}

    /** The picture with one more chunk behind its header. */
    static byte[] with(byte[] png, String type, String content) {
        byte[] chunk = (type + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return ByteBuffer.allocate(png.length + chunk.length + 2 * Integer.BYTES)
                .put(png, 0, HEADER_END)
                .putInt(content.length())
                .put(chunk)
                .putInt((int) sum.getValue())
                .put(png, HEADER_END, png.length - HEADER_END)
                .array();
    }
}
