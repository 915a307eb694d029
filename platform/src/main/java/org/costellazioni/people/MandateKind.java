package org.costellazioni.people;

import org.costellazioni.kernel.MessageKey;

/** In what quality a person acts for an actor. */
public enum MandateKind {
    /** Its president or whoever the statute names: may also say who else acts for it. */
    LEGAL_REPRESENTATIVE,
    /** Acts for it in everything, except saying who else does. */
    DELEGATE,
    /** Keeps its records and hands in its papers. */
    OPERATOR,
    /** Acts, for an informal group, on behalf of the registered organization that answers for it. */
    FISCAL_HOST;

    /** Key of its name in the reader's language. */
    public String messageKey() {
        return MessageKey.of("people.mandate-kind.", this);
    }
}
