package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

/** Why nothing of a file could be taken, in the order in which the reasons are looked for. */
public enum AttendanceFileRefusal implements Refusal {
    FILE_TOO_BIG,
    FILE_NOT_TEXT,
    FILE_EMPTY,
    COLUMN_MISSING,
    TOO_MANY_LINES;

    @Override
    public String messageKey() {
        return "meetings.refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
