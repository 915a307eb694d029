package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.Outcome;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of those present, as a spreadsheet saves it: one column with names or fiscal codes, among
 * others or alone. A wrong line is given up alone, with its number and its reason.
 */
public record AttendanceFile(List<AttendanceEntry> entries, List<RejectedLine> rejected) {

    public static final int MOST_BYTES = 1_000_000;
    public static final int MOST_LINES = 2_000;

    public AttendanceFile {
        entries = List.copyOf(entries);
        rejected = List.copyOf(rejected);
    }

    /** Reads UTF-8 with or without its mark, else Windows-1252. */
    public static Outcome<AttendanceFile> read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return Outcome.refused(AttendanceFileRefusal.FILE_TOO_BIG);
        }
        return read(decode(content));
    }

    public static Outcome<AttendanceFile> read(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        if (text.length() > MOST_BYTES) {
            return Outcome.refused(AttendanceFileRefusal.FILE_TOO_BIG);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            return Outcome.refused(AttendanceFileRefusal.FILE_NOT_TEXT);
        }
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && saysNothing(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            return Outcome.refused(AttendanceFileRefusal.FILE_EMPTY);
        }
        if (lines.size() > MOST_LINES) {
            return Outcome.refused(AttendanceFileRefusal.TOO_MANY_LINES);
        }
        int from = first;
        return AttendanceColumns.of(lines.get(first))
                .map(columns -> Outcome.done(read(lines, from, columns)))
                .orElseGet(() -> Outcome.refused(AttendanceFileRefusal.COLUMN_MISSING));
    }

    /** Names written by hand, one a line. */
    public static AttendanceFile typed(List<String> names) {
        return read(names, 0, AttendanceColumns.UNNAMED);
    }

    private static AttendanceFile read(List<String> lines, int first, AttendanceColumns columns) {
        List<AttendanceEntry> entries = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>();
        for (int i = first + (columns.headed() ? 1 : 0); i < lines.size(); i++) {
            String line = lines.get(i);
            if (saysNothing(line)) {
                continue;
            }
            Optional<AttendanceEntry> entry = columns.entry(i + 1, line);
            if (entry.isEmpty()) {
                rejected.add(new RejectedLine(i + 1, line.strip(), LineReason.STRAY_QUOTE));
                continue;
            }
            entry.get()
                    .reason()
                    .ifPresentOrElse(
                            reason -> rejected.add(entry.get().rejected(reason)),
                            () -> entries.add(entry.get()));
        }
        return new AttendanceFile(entries, rejected);
    }

    /** Empty, only separators, or the word that tells a spreadsheet which separator follows. */
    private static boolean saysNothing(String line) {
        return line.startsWith("sep=") || line.matches("[\\s;,\"]*");
    }

    private static String decode(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }
}
