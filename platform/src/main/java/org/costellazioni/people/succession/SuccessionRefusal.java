package org.costellazioni.people.succession;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why the representation of an actor did not pass, in order of precedence. */
public enum SuccessionRefusal implements Refusal {
    NOT_YOURS,
    /** Who acts for the actor is not what the form showed: somebody was quicker. */
    OVERTAKEN,
    @About("verbale")
    MINUTES_MISSING,
    @About("verbale")
    MINUTES_AHEAD,
    @About("email")
    FOR_YOURSELF,
    @About("inizio")
    DAY_PAST,
    @About("inizio")
    DAY_FAR,
    @About("email")
    ALREADY_REPRESENTS,
    /** At that address somebody of another name is known: it may be a slip, and the wrong person. */
    @About("email")
    NAME_DIFFERS;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.succession-", this);
    }
}
