package org.costellazioni.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * Measures one XML part of a spreadsheet as its bytes go by, without parsing it: a parser holds a
 * tag, a cell or a row in memory whole, so each of them has a bound. Knows just enough XML to tell
 * tags from text, comments, CDATA and processing instructions.
 */
final class XmlBounds {

    static final int LONGEST_TAG_BYTES = 64 * 1024;
    static final int LONGEST_STRING_BYTES = 1 << 20;
    static final int LONGEST_ROW_BYTES = 4 << 20;
    static final long SHARED_STRINGS_BYTES = 96L << 20;
    static final long OTHER_PART_BYTES = 32L << 20;

    private enum State {
        TEXT,
        TAG,
        COMMENT,
        CHARACTER_DATA,
        INSTRUCTION
    }

    private final byte[] tag = new byte[LONGEST_TAG_BYTES];
    private int tagLength;
    private int nameStart;
    private int nameEnd;
    private State state = State.TEXT;
    private byte last;
    private byte lastButOne;
    private long seen;
    private long unitStart = -1;
    private long unitBound;
    private long partBound = OTHER_PART_BYTES;
    private boolean rootSeen;
    private long rows;

    /** Takes the next bytes; answers what they break, or null. */
    FileRefusal.@Nullable Kind accept(byte[] bytes, int length) {
        int i = 0;
        while (i < length) {
            if (state == State.TEXT) {
                int end = textEnd(bytes, i, length);
                seen += end - i;
                i = end;
            }
            FileRefusal.Kind broken = i < length ? accept(bytes[i]) : null;
            if (broken != null) {
                return broken;
            }
            if (unitStart >= 0 && seen - unitStart > unitBound) {
                return FileRefusal.Kind.CELL_TOO_BIG;
            }
            i++;
        }
        return seen > partBound ? FileRefusal.Kind.SPREADSHEET_TOO_BIG : null;
    }

    /** Most bytes are text, and only two of them matter there. */
    private static int textEnd(byte[] bytes, int from, int length) {
        int i = from;
        while (i < length && bytes[i] != '<' && bytes[i] != 0) {
            i++;
        }
        return i;
    }

    private FileRefusal.@Nullable Kind accept(byte b) {
        seen++;
        FileRefusal.Kind broken = null;
        if (state == State.TEXT) {
            if (b == '<') {
                state = State.TAG;
                tagLength = 0;
            } else if (b == 0) {
                broken = FileRefusal.Kind.BROKEN_SPREADSHEET;
            }
        } else if (state == State.TAG) {
            broken = tagByte(b);
        } else if (b == '>' && closes()) {
            state = State.TEXT;
        }
        lastButOne = last;
        last = b;
        return broken;
    }

    /** Rows that began so far. */
    long rows() {
        return rows;
    }

    private boolean closes() {
        return switch (state) {
            case COMMENT -> last == '-' && lastButOne == '-';
            case CHARACTER_DATA -> last == ']' && lastButOne == ']';
            case INSTRUCTION -> last == '?';
            case TEXT, TAG -> true;
        };
    }

    private FileRefusal.@Nullable Kind tagByte(byte b) {
        if (b == '>') {
            state = State.TEXT;
            return tagEnds();
        }
        if (tagLength == LONGEST_TAG_BYTES) {
            return FileRefusal.Kind.CELL_TOO_BIG;
        }
        tag[tagLength++] = b;
        if (tag[0] == '!') {
            return declarationByte();
        }
        if (tagLength == 1 && b == '?') {
            state = State.INSTRUCTION;
        }
        return null;
    }

    private FileRefusal.@Nullable Kind declarationByte() {
        if (startsWith("!--")) {
            state = State.COMMENT;
        } else if (startsWith("![CDATA[")) {
            state = State.CHARACTER_DATA;
        }
        return startsWith("!D") || startsWith("!E") ? FileRefusal.Kind.DOCUMENT_TYPE : null;
    }

    private boolean startsWith(String expected) {
        if (tagLength != expected.length()) {
            return false;
        }
        for (int i = 0; i < tagLength; i++) {
            if (Character.toUpperCase(tag[i]) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private FileRefusal.@Nullable Kind tagEnds() {
        boolean closing = tagLength > 0 && tag[0] == '/';
        boolean alone = tagLength > 0 && tag[tagLength - 1] == '/';
        findLocalName(closing ? 1 : 0);
        if (!rootSeen) {
            rootSeen = true;
            partBound = boundOfRoot();
        }
        boolean row = named("row");
        rows += row && !closing ? 1 : 0;
        if (row || named("si")) {
            unitStart = closing || alone ? -1 : seen;
            unitBound = row ? LONGEST_ROW_BYTES : LONGEST_STRING_BYTES;
        }
        return !closing && named("c") && columnTooFar()
                ? FileRefusal.Kind.BROKEN_SPREADSHEET
                : null;
    }

    private long boundOfRoot() {
        if (named("worksheet")) {
            return SpreadsheetGuard.UNPACKED_BYTES;
        }
        return named("sst") ? SHARED_STRINGS_BYTES : OTHER_PART_BYTES;
    }

    private void findLocalName(int from) {
        nameStart = from;
        nameEnd = from;
        while (nameEnd < tagLength
                && tag[nameEnd] > ' '
                && (tag[nameEnd] != '/' || nameEnd == from)) {
            if (tag[nameEnd++] == ':') {
                nameStart = nameEnd;
            }
        }
    }

    /** Whether the tag has this name of lower-case letters, in whatever case it is written. */
    private boolean named(String name) {
        if (nameEnd - nameStart != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((tag[nameStart + i] | 0x20) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A cell reference of more than three letters would make the parser fill a giant row. */
    private boolean columnTooFar() {
        for (int i = 1; i < tagLength - 1; i++) {
            if (tag[i] == 'r' && tag[i - 1] <= ' ') {
                int at = skip(i + 1, '=');
                int letters = 0;
                while (at + letters < tagLength && Character.isLetter(tag[at + letters])) {
                    letters++;
                }
                return letters > 3;
            }
        }
        return false;
    }

    private int skip(int from, char sign) {
        int i = from;
        while (i < tagLength
                && (tag[i] <= ' ' || tag[i] == sign || tag[i] == '"' || tag[i] == '\'')) {
            i++;
        }
        return i;
    }
}
