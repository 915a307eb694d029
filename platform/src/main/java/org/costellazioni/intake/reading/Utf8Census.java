package org.costellazioni.intake.reading;

import java.io.IOException;
import java.io.InputStream;

/** Counts sound and broken multi-byte sequences of UTF-8 in a stream of bytes, and its lines. */
final class Utf8Census {

    private long sound;
    private long broken;
    private int awaited;
    private long lineFeeds;

    /** Counts the whole stream. */
    static Utf8Census of(InputStream content) throws IOException {
        Utf8Census census = new Utf8Census();
        byte[] buffer = new byte[1 << 16];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            census.count(buffer, n);
        }
        return census;
    }

    private void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            lineFeeds += b == '\n' ? 1 : 0;
            if (b < 0 || awaited > 0) {
                count(b & 0xff);
            }
        }
    }

    private void count(int b) {
        boolean continuation = b >= 0x80 && b < 0xc0;
        if (awaited > 0) {
            if (continuation) {
                if (--awaited == 0) {
                    sound++;
                }
                return;
            }
            broken++;
            awaited = 0;
        }
        if (b < 0x80) {
            return;
        }
        awaited = following(b);
        if (awaited == 0) {
            broken++;
        }
    }

    private static int following(int leading) {
        if (leading >= 0xc2 && leading < 0xe0) {
            return 1;
        }
        if (leading >= 0xe0 && leading < 0xf0) {
            return 2;
        }
        return leading >= 0xf0 && leading < 0xf5 ? 3 : 0;
    }

    long lineFeeds() {
        return lineFeeds;
    }

    long sound() {
        return sound;
    }

    /** Includes a sequence that the end of the stream cut. */
    long broken() {
        return broken + (awaited > 0 ? 1 : 0);
    }
}
