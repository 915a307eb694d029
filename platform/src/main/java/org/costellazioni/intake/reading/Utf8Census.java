package org.costellazioni.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Counts the letters beyond ASCII and the broken sequences of bytes read as UTF-8, and their lines. */
final class Utf8Census {

    private static final int AT_ONCE = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer text = CharBuffer.allocate(AT_ONCE);
    private long sound;
    private long broken;
    private long lineFeeds;

    /** Counts the whole stream. */
    static Utf8Census of(InputStream content) throws IOException {
        Utf8Census census = new Utf8Census();
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        boolean over = false;
        while (!over) {
            int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
            over = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            census.count(bytes, over);
            bytes.compact();
        }
        return census;
    }

    private void count(ByteBuffer bytes, boolean over) {
        CoderResult result;
        do {
            result = decoder.decode(bytes, text, over);
            countText();
            if (result.isError()) {
                broken++;
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }

    private void countText() {
        char[] letters = text.array();
        for (int i = 0; i < text.position(); i++) {
            lineFeeds += letters[i] == '\n' ? 1 : 0;
            sound += letters[i] >= 0x80 && !Character.isLowSurrogate(letters[i]) ? 1 : 0;
        }
        text.clear();
    }

    long lineFeeds() {
        return lineFeeds;
    }

    long sound() {
        return sound;
    }

    /** Includes a sequence that the end of the stream cut. */
    long broken() {
        return broken;
    }
}
