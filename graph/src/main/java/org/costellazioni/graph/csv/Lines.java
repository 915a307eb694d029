package org.costellazioni.graph.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as ranges of one byte array, which is used again for the next lines. */
final class Lines {

    private final InputStream input;
    private byte[] bytes = new byte[1 << 18];
    private int filled;
    private int start;
    private int end;
    private int nextStart;
    private boolean exhausted;
    private long number;

    Lines(InputStream input) {
        this.input = input;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        start = nextStart;
        int at = start;
        while (true) {
            while (at < filled && bytes[at] != '\n') {
                at++;
            }
            if (at < filled || exhausted) {
                break;
            }
            at -= start;
            refill();
            at += start;
        }
        if (at >= filled && start >= filled) {
            return false;
        }
        end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        nextStart = at + 1;
        number++;
        if (number == 1 && startsWithByteOrderMark()) {
            start += 3;
        }
        return true;
    }

    /** Makes room by moving the unfinished line to the front, and reads on. */
    private void refill() throws IOException {
        System.arraycopy(bytes, start, bytes, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        int read = input.read(bytes, filled, bytes.length - filled);
        exhausted = read < 0;
        filled += Math.max(0, read);
    }

    private boolean startsWithByteOrderMark() {
        return end - start >= 3
                && bytes[start] == (byte) 0xef
                && bytes[start + 1] == (byte) 0xbb
                && bytes[start + 2] == (byte) 0xbf;
    }

    boolean isBlank() {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
