package org.costellazioni.people;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a role was not granted, revoked or offered. */
public enum RoleRefusal implements Refusal {
    NOT_YOURS_TO_GRANT,
    @About("email")
    PERSON_UNKNOWN,
    @About("ruolo")
    ALREADY_HELD,
    NOT_HELD,
    /** A territory keeps at least one administrator. */
    LAST_ADMINISTRATOR;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.role-", this);
    }
}
