package org.costellazioni.office.rights;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a request is not answered or its day not put off, in the order in which reasons are looked for. */
public enum RightsRefusal implements Refusal {
    NOT_FOUND,
    ANSWERED_ALREADY,
    EXTENDED_ALREADY,
    /** The person is told within the first month (article 12, paragraph 3). */
    TERM_OVER,
    @About("motivo")
    REASON_MISSING,
    @About("motivo")
    REASON_TOO_LONG,
    @About("risposta")
    TEXT_MISSING,
    @About("risposta")
    TEXT_TOO_LONG;

    @Override
    public String messageKey() {
        return MessageKey.of("office.rights-refusal.", this);
    }
}
