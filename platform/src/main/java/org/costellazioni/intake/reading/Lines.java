package org.costellazioni.intake.reading;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The lines of a stream of bytes, ended by LF, CR or both. Of a line longer than the bound only the
 * beginning is kept, so memory does not follow the file.
 */
final class Lines implements Closeable {

    /** Longest line that is read as a row, in bytes. */
    static final int LONGEST_LINE_BYTES = 256 * 1024;

    /** A line with its number, from 1; {@code bytes} holds the beginning only when too long. */
    record Line(long number, byte[] bytes, long lengthBytes) {
        boolean tooLong() {
            return lengthBytes > LONGEST_LINE_BYTES;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int position;
    private int filled;
    private long number;
    private boolean carriageReturnBefore;

    Lines(InputStream in) {
        this.in = in;
    }

    @Nullable
    Line next() throws IOException {
        Line again = returned.poll();
        return again != null ? again : read();
    }

    /** Puts lines back, to be read again in their order. */
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(returned::push);
    }

    private @Nullable Line read() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
        long length = 0;
        while (fill()) {
            skipLineFeedOfPair();
            int end = endOfLine();
            long room = Math.max(0, LONGEST_LINE_BYTES - length);
            kept.write(buffer, position, (int) Math.min(end - position, room));
            length += end - position;
            position = end;
            if (end < filled) {
                carriageReturnBefore = buffer[position++] == '\r';
                return line(kept, length);
            }
        }
        return length == 0 ? null : line(kept, length);
    }

    private Line line(ByteArrayOutputStream kept, long length) {
        byte[] bytes = kept.toByteArray();
        if (length > LONGEST_LINE_BYTES) {
            bytes = Arrays.copyOf(bytes, Rejection.LONGEST_ORIGINAL);
        }
        return new Line(++number, bytes, length);
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private void skipLineFeedOfPair() {
        if (carriageReturnBefore && buffer[position] == '\n') {
            position++;
        }
        carriageReturnBefore = false;
    }

    private int endOfLine() {
        int i = position;
        while (i < filled && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
