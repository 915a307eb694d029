package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why something cannot be undone. */
public enum UndoRefusal implements Refusal {
    /** There is no such act, its time is over, it is undone already, or it is not the person's to undo. */
    NOT_FOUND,
    /** What happened since stands on it, or it has been done anew. */
    OVERTAKEN;

    @Override
    public String messageKey() {
        return MessageKey.of("upkeep.refusal.", this);
    }
}
