package org.costellazioni.people;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a mandate was not given or asked for, besides what is so of every function, in order of precedence. */
public enum MandateRefusal implements Refusal {
    ACTOR_UNKNOWN,
    ALREADY_REQUESTED,
    ALREADY_DECIDED,
    /** Who decides may grant less than was asked for, never more. */
    @About("tipo")
    MORE_THAN_ASKED,
    TOO_MANY_REQUESTS;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.mandate-", this);
    }
}
