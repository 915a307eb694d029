package org.costellazioni.intake;

import org.costellazioni.kernel.Refusal;

/** Why a decision about a row was not taken. */
public enum UndecidedRefusal implements Refusal {
    /** Somebody else was quicker. */
    DECIDED_ALREADY;

    @Override
    public String messageKey() {
        return "intake.refusal.decided-already";
    }
}
