package org.costellazioni.people;

import org.costellazioni.kernel.FunctionKind;
import org.costellazioni.kernel.MessageKey;
import org.costellazioni.site.lists.Right;

import java.util.Arrays;
import java.util.Optional;

/** What a person does for a territory, as part of the administration or at its request. */
public enum Role implements Right {
    /** Answers for the territory's settings and for who has which role; may do all the others do. */
    ADMINISTRATOR,
    /** The programme office: looks after the registry, the networks and the mandates. */
    PROGRAMME_OFFICE,
    /** Works for one of the municipal services. */
    MUNICIPAL_OPERATOR,
    /** An independent evaluator: reads, changes nothing. */
    EVALUATOR;

    /** Whether whoever has this role may do what the other role may do. */
    public boolean covers(Role other) {
        return this == other || this == ADMINISTRATOR;
    }

    /** The code of this kind of functions, as it is stored. */
    public String code() {
        return MessageKey.of("people.", this);
    }

    /** The declaration: administrators say who has which role. */
    public FunctionKind kind() {
        return FunctionKind.office(code(), ADMINISTRATOR.code());
    }

    /** The role whose functions have this code. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Key of its name in the reader's language. */
    public String messageKey() {
        return FunctionKind.nameKey(code());
    }
}
