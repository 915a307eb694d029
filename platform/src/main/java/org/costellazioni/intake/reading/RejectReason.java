package org.costellazioni.intake.reading;

import org.costellazioni.kernel.MessageKey;

/** Why a row was not taken. Its message says what happened and what to correct, in plain words. */
public enum RejectReason {
    /** Longer than a line may be. Argument: its length in thousands of bytes. */
    LINE_TOO_LONG,
    /** Letters that belong to no encoding, or that were already ruined when the file was saved. */
    LOST_ENCODING,
    /** A quotation mark opens a cell and nothing closes it. */
    UNCLOSED_QUOTE,
    /** Something stands between a closing quotation mark and the next delimiter. */
    STRAY_QUOTE,
    /** More or fewer cells than columns. Arguments: expected, found. */
    WRONG_CELL_COUNT,
    /** A required cell is empty. Argument: the column. */
    MISSING_VALUE,
    /** A cell longer than the registry takes. Arguments: the column, the greatest length. */
    VALUE_TOO_LONG,
    /** Neither 11 digits nor 16 characters. Argument: what was written. */
    FISCAL_CODE_SHAPE,
    /** The last character does not follow from the others. Argument: what was written. */
    FISCAL_CODE_CHECK,
    /** Same code, other content. Arguments: the code, the first line, this line. */
    CODE_TWICE,
    /** Not a day of the calendar. Arguments: the column, what was written. */
    WRONG_DATE,
    /** Not a number, or out of range. Arguments: the column, what was written. */
    WRONG_NUMBER,
    /** Not a word of the column's list. Arguments: the column, what was written. */
    UNKNOWN_WORD,
    /** Not a word of the territory's vocabulary. Arguments: the column, what was written, the words. */
    WORD_NOT_LISTED,
    /** Not the address of a page. Arguments: the column, what was written. */
    WRONG_LINK,
    /** An actor of a tie or network that the registry does not know. Argument: what was written. */
    UNKNOWN_ACTOR,
    /** A name that several actors bear. Argument: what was written. */
    AMBIGUOUS_ACTOR,
    /** A tie of an actor with itself. */
    SAME_ACTOR,
    /** Not a polygon, or a ring that does not close. Argument: what was found. */
    WRONG_SHAPE;

    /** Key of the message. */
    public String messageKey() {
        return MessageKey.of("intake.reject.", this);
    }
}
