package org.costellazioni.files.rules;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Walks through a file once, knowing where it stands. Running out of bytes is an EOFException. */
final class ByteWalk {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private long position;

    ByteWalk(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** How many bytes lie behind. */
    long position() {
        return position;
    }

    int one() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException();
        }
        position++;
        return read;
    }

    /** Two bytes, the greater first. */
    int two() throws IOException {
        int high = one();
        return high << Byte.SIZE | one();
    }

    byte[] bytes(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        position += read.length;
        if (read.length < count) {
            throw new EOFException();
        }
        return read;
    }

    /** Whether nothing is left; the walk is over then, whatever the answer. */
    boolean atEnd() throws IOException {
        return in.read() < 0;
    }
}
