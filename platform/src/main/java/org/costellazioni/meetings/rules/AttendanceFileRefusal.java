package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why nothing of a file could be taken, in the order in which the reasons are looked for. */
public enum AttendanceFileRefusal implements Refusal {
    @About("testo")
    FILE_TOO_BIG,
    @About("testo")
    FILE_NOT_TEXT,
    @About("testo")
    FILE_EMPTY,
    @About("testo")
    COLUMN_MISSING,
    @About("testo")
    TOO_MANY_LINES;

    @Override
    public String messageKey() {
        return MessageKey.of("meetings.refusal.", this);
    }
}
