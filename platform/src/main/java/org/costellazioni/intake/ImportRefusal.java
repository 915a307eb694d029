package org.costellazioni.intake;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a step of an import was not taken. */
public enum ImportRefusal implements Refusal {
    NOT_FOUND,
    /** It stands elsewhere by now: somebody was quicker, or it ended. */
    STEP_OVERTAKEN,
    /** It was read by the command line, where its file is. */
    FILE_ELSEWHERE,
    /** It wrote nothing, or what it wrote is undone. */
    NOTHING_TO_UNDO;

    @Override
    public String messageKey() {
        return MessageKey.of("intake.refusal.", this);
    }
}
