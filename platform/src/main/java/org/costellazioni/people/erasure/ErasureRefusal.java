package org.costellazioni.people.erasure;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a person is not forgotten, in the order in which the reasons are looked for. */
public enum ErasureRefusal implements Refusal {
    @About("conferma")
    NOT_CONFIRMED,
    LAST_ADMINISTRATOR,
    /** They act for an actor, or will. */
    HAS_MANDATES,
    /** They have a role or a mandate in another territory. */
    BUSY_ELSEWHERE;

    @Override
    public String messageKey() {
        return MessageKey.of("people.refusal.erasure-", this);
    }
}
