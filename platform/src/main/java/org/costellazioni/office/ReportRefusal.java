package org.costellazioni.office;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a report was not answered, in the order in which the reasons are looked for. */
public enum ReportRefusal implements Refusal {
    NOT_FOUND,
    ANSWERED_ALREADY,
    @About("risposta")
    TEXT_MISSING,
    @About("risposta")
    TEXT_TOO_LONG;

    @Override
    public String messageKey() {
        return MessageKey.of("office.report-refusal.", this);
    }
}
