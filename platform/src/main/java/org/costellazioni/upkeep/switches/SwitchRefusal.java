package org.costellazioni.upkeep.switches;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a module is not switched. */
public enum SwitchRefusal implements Refusal {
    /** There is no such module, or others stand on it. */
    NOT_SWITCHABLE,
    /** Somebody else did it a moment before. */
    SWITCHED_ALREADY;

    @Override
    public String messageKey() {
        return MessageKey.of("upkeep.refusal.", this);
    }
}
