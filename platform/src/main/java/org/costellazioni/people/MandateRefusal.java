package org.costellazioni.people;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a mandate or a request for one was not recorded, in order of precedence. */
public enum MandateRefusal implements Refusal {
    NOT_SIGNED_IN,
    NOT_FOUND,
    ACTOR_UNKNOWN,
    NOT_YOURS_TO_GRANT,
    @About("email")
    FOR_YOURSELF,
    HOST_MISSING,
    @About("fine")
    ENDS_BEFORE_IT_BEGINS,
    @About("fine")
    TOO_LONG,
    @About("tipo")
    ALREADY_HELD,
    ALREADY_REQUESTED,
    ALREADY_DECIDED,
    ALREADY_ENDED,
    TOO_MANY_REQUESTS;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.mandate-", this);
    }
}
