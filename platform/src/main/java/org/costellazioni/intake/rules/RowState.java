package org.costellazioni.intake.rules;

import org.costellazioni.kernel.MessageKey;

/** What became of a row of an import, as things stand now. */
public enum RowState {
    /** It speaks of somebody, or something, that was there. */
    RECOGNIZED,
    NEW,
    /** It was added, and joined into another since. */
    JOINED,
    WAITING,
    /** It could not be read, was not taken, or a person left it out. */
    LEFT_OUT,
    /** What it brought was undone, or taken out of the registry. */
    REMOVED;

    /** Key of its word. */
    public String messageKey() {
        return MessageKey.of("intake.row-state.", this);
    }
}
