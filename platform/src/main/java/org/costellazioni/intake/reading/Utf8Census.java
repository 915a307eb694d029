package org.costellazioni.intake.reading;

/** Counts sound and broken multi-byte sequences of UTF-8 in a stream of bytes. */
final class Utf8Census {

    private long sound;
    private long broken;
    private int awaited;

    void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            count(bytes[i] & 0xff);
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

    long sound() {
        return sound;
    }

    /** Includes a sequence that the end of the stream cut. */
    long broken() {
        return broken + (awaited > 0 ? 1 : 0);
    }
}
