package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a line of a file was left out, in the order in which the reasons are looked for. */
public enum LineReason implements Refusal {
    STRAY_QUOTE,
    EMPTY,
    LOST_LETTERS,
    CODE_OF_A_PERSON,
    CODE_MALFORMED,
    CODE_CHECK_WRONG,
    NAME_TOO_LONG,
    CODE_UNKNOWN;

    @Override
    public String messageKey() {
        return MessageKey.of("meetings.line.", this);
    }
}
