package org.costellazioni.graph.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The fields of one line as ranges of its bytes, without quotes and surrounding spaces. */
final class Fields {

    private final byte separator;
    private byte[] bytes = new byte[0];
    private int count;
    private int[] starts = new int[8];
    private int[] ends = new int[8];

    Fields(byte separator) {
        this.separator = separator;
    }

    void split(Lines lines) {
        split(lines.bytes(), lines.start(), lines.end());
    }

    void split(byte[] line, int from, int to) {
        bytes = line;
        count = 0;
        int at = skipSpaces(from, to);
        int end = to;
        while (end > at && isSpace(line[end - 1])) {
            end--;
        }
        while (true) {
            int next = line.length > at && at < end && line[at] == '"'
                    ? quoted(at, end)
                    : plain(at, end);
            if (next >= end) {
                // A separator at the very end is followed by one more field, which is empty.
                if (next == end && next > from && line[next - 1] == separator && separator != ' ') {
                    add(end, end);
                }
                return;
            }
            at = next;
        }
    }

    /** Takes a field up to the separator; returns where the next begins, past the end if it was the last. */
    private int plain(int from, int end) {
        int at = from;
        while (at < end && bytes[at] != separator) {
            at++;
        }
        int stop = at;
        while (stop > from && isSpace(bytes[stop - 1])) {
            stop--;
        }
        add(from, stop);
        return at == end ? end + 1 : afterSeparator(at, end);
    }

    /** Takes a field in quotes, in which two quotes stand for one. */
    private int quoted(int from, int end) {
        int at = from + 1;
        boolean doubled = false;
        while (at < end && (bytes[at] != '"' || (at + 1 < end && bytes[at + 1] == '"'))) {
            doubled |= bytes[at] == '"';
            at += bytes[at] == '"' ? 2 : 1;
        }
        int close = at;
        at = skipSpaces(Math.min(end, at + 1), end);
        if (close >= end
                || (at < end && bytes[at] != separator && !(separator == ' ' && at > close + 1))) {
            return plain(from, end);
        }
        add(from + 1, doubled ? undouble(from + 1, close) : close);
        if (at == end) {
            return end + 1;
        }
        return bytes[at] == separator ? afterSeparator(at, end) : at;
    }

    private int undouble(int from, int to) {
        int kept = from;
        for (int i = from; i < to; i++) {
            bytes[kept++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        return kept;
    }

    private int afterSeparator(int at, int end) {
        return separator == '\t' ? at + 1 : skipSpaces(at + 1, end);
    }

    private int skipSpaces(int from, int end) {
        int at = from;
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at;
    }

    private boolean isSpace(byte value) {
        return value == ' ' || (value == '\t' && separator != '\t');
    }

    private void add(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = from;
        ends[count++] = Math.max(from, to);
    }

    int count() {
        return count;
    }

    boolean isEmpty(int field) {
        return starts[field] == ends[field];
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    String text(int field) {
        return new String(
                bytes, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** The number in a field, with a decimal point or comma; not a number if it is none. */
    double number(int field) {
        int digits = wholeNumber(field);
        if (digits >= 0) {
            return digits;
        }
        String text = text(field);
        // Java would also take “1d”, “0x1p3”, “NaN” and “Infinity”.
        if (!text.matches("[+-]?[0-9]*[.,]?[0-9]+([eE][+-]?[0-9]+)?|[+-]?[0-9]+[.,]")) {
            return Double.NaN;
        }
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** The common case without making strings: up to nine digits; -1 otherwise. */
    private int wholeNumber(int field) {
        int length = ends[field] - starts[field];
        int value = length < 1 || length > 9 ? -1 : 0;
        for (int i = starts[field]; value >= 0 && i < ends[field]; i++) {
            value = bytes[i] < '0' || bytes[i] > '9' ? -1 : value * 10 + bytes[i] - '0';
        }
        return value;
    }
}
