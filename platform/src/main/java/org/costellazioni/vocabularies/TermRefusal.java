package org.costellazioni.vocabularies;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Refusal;

/** Why a term was not kept, or not joined into another. */
public enum TermRefusal implements Refusal {
    /** It would be a new one of a vocabulary to which no territory adds. */
    @About("codice")
    VOCABULARY_CLOSED,
    /** Its code leads to another term, into which it was joined. */
    @About("codice")
    TERM_JOINED,
    TERM_NOT_THERE,
    JOINED_INTO_ITSELF,
    TERMS_OF_LAW,
    /** The product itself asks for it by its code. */
    TERM_NEEDED,
    /** The one that was kept was joined into a third since. */
    JOINED_SINCE;

    @Override
    public String messageKey() {
        return MessageKey.of("vocabularies.refusal.", this);
    }
}
