package org.costellazioni.people;

import org.costellazioni.kernel.Refusal;

import java.util.Locale;

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
        return "people.refusal.role-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
