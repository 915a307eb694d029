package org.costellazioni.people.handovers;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why work did not pass, in order of precedence. */
public enum HandoverRefusal implements Refusal {
    NOT_YOURS,
    @About("email")
    PERSON_UNKNOWN,
    @About("email")
    SAME_PERSON,
    @About("fine")
    DAY_PAST,
    @About("fine")
    DAY_FAR,
    /** Nothing of it can be theirs, or somebody was quicker. */
    NOTHING_TO_PASS;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.handover-", this);
    }
}
