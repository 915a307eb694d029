package org.costellazioni.vocabularies;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a term was not kept. */
public enum TermRefusal implements Refusal {
    /** It would be a new one of a vocabulary to which no territory adds. */
    @About("codice")
    VOCABULARY_CLOSED;

    @Override
    public String messageKey() {
        return MessageKey.of("vocabularies.refusal.", this);
    }
}
