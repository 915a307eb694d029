package org.costellazioni.meetings.rules;

import org.costellazioni.kernel.FiscalCode;

import java.util.Optional;

/**
 * One who was present, as a line says it.
 *
 * @param line number of the line, from 1
 * @param code whether the text is a fiscal code rather than a name
 */
public record AttendanceEntry(int line, boolean code, String text) {

    public static final int LONGEST_NAME = 200;

    private static final int PERSONAL_CODE_LENGTH = 16;

    public static AttendanceEntry name(int line, String text) {
        return new AttendanceEntry(line, false, text.strip().replaceAll("\\s+", " "));
    }

    public static AttendanceEntry code(int line, String text) {
        return new AttendanceEntry(line, true, FiscalCode.normalize(text));
    }

    /** A cell of which nobody said what it is: eleven digits are a code, anything else is a name. */
    public static AttendanceEntry guessed(int line, String text) {
        return FiscalCode.normalize(text).matches("\\d{11}") ? code(line, text) : name(line, text);
    }

    /** The first reason against it. */
    public Optional<LineReason> reason() {
        if (text.isEmpty()) {
            return Optional.of(LineReason.EMPTY);
        }
        if (text.indexOf('\uFFFD') >= 0) {
            return Optional.of(LineReason.LOST_LETTERS);
        }
        FiscalCode.Check check = FiscalCode.check(FiscalCode.normalize(text));
        boolean person = FiscalCode.normalize(text).length() == PERSONAL_CODE_LENGTH
                && check != FiscalCode.Check.WRONG_SHAPE;
        if (person) {
            return Optional.of(LineReason.CODE_OF_A_PERSON);
        }
        if (code) {
            return switch (check) {
                case VALID -> Optional.empty();
                case WRONG_SHAPE -> Optional.of(LineReason.CODE_MALFORMED);
                case WRONG_CHECK_CHARACTER -> Optional.of(LineReason.CODE_CHECK_WRONG);
            };
        }
        return text.length() > LONGEST_NAME
                ? Optional.of(LineReason.NAME_TOO_LONG)
                : Optional.empty();
    }

    RejectedLine rejected(LineReason reason) {
        return new RejectedLine(line, text, reason);
    }
}
