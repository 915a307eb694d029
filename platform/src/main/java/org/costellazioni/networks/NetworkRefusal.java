package org.costellazioni.networks;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why it was not written how a network works or who looks after it, in the order of the reasons. */
public enum NetworkRefusal implements Refusal {
    NOT_A_NETWORK,
    CHANGED_MEANWHILE,
    @About("fine")
    PERIOD_BACKWARDS,
    @About("fine")
    NOT_FOUND;

    @Override
    public String messageKey() {
        return MessageKey.of("networks.refusal.", this);
    }
}
