package org.costellazioni.intake.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file is, told from its first bytes. */
enum FileContent {
    NOTHING,
    ARCHIVE,
    TEXT,
    WIDE_TEXT,
    OTHER;

    /** Beginnings of files that hold no zero byte early on and yet are not tables of text. */
    private static final List<String> OTHER_STARTS =
            List.of("%PDF", "\u00d0\u00cf\u0011\u00e0", "\u0089PNG", "GIF8", "{\\rtf", "<");

    static FileContent of(byte[] start) {
        if (start.length == 0) {
            return NOTHING;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004")) {
            return ARCHIVE;
        }
        if (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff")) {
            return WIDE_TEXT;
        }
        if (OTHER_STARTS.stream().anyMatch(text.stripLeading()::startsWith)) {
            return OTHER;
        }
        long zeros = text.chars().filter(c -> c == 0).count();
        return zeros > start.length / 4 ? WIDE_TEXT : zeros > 8 ? OTHER : TEXT;
    }
}
