package org.costellazioni.people;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.kernel.Thing;

import java.util.Arrays;
import java.util.Optional;

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

    /** The kind of things that mandates are on: actors, of which the registry knows more. */
    public static final String THING = "registry.actor";

    public static Thing thing(ActorId actor) {
        return Thing.of(THING, actor);
    }

    /** The code of this kind of functions, as it is stored. */
    public String code() {
        return MessageKey.of("people.", this);
    }

    /** The declaration: the programme office and whoever represents the actor say who acts for it. */
    public FunctionKind kind() {
        return FunctionKind.trust(
                code(), THING, Role.PROGRAMME_OFFICE.code(), LEGAL_REPRESENTATIVE.code());
    }

    /** The kind of mandate whose functions have this code. */
    public static Optional<MandateKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Key of its name in the reader's language. */
    public String messageKey() {
        return FunctionKind.nameKey(code());
    }
}
