package org.costellazioni.intake;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a decision about a row was not taken. */
public enum UndecidedRefusal implements Refusal {
    /** Somebody else was quicker. */
    DECIDED_ALREADY,
    /** Several actors are about as likely to be meant. */
    NEARLY_EQUAL_PROPOSALS,
    /** Nobody whom the row may mean is there any more. */
    NO_PROPOSAL_LEFT;

    @Override
    public String messageKey() {
        return MessageKey.of("intake.refusal.", this);
    }
}
