package org.costellazioni.people;

import java.util.Locale;

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
        return "people.mandate-kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
