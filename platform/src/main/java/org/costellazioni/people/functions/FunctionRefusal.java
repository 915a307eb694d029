package org.costellazioni.people.functions;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a function was not given or ended, in order of precedence. */
public enum FunctionRefusal implements Refusal {
    NOT_SIGNED_IN,
    NOT_FOUND,
    NOT_YOURS_TO_GIVE,
    @About("email")
    PERSON_UNKNOWN,
    THING_UNKNOWN,
    @About("email")
    FOR_YOURSELF,
    HOST_MISSING,
    @About("fine")
    END_MISSING,
    @About("fine")
    ENDS_BEFORE_IT_BEGINS,
    @About("fine")
    TOO_LONG,
    @About("tipo")
    ALREADY_HELD,
    ALREADY_ENDED,
    /** A territory keeps an administrator without a last day. */
    LAST_ADMINISTRATOR;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.function-", this);
    }
}
