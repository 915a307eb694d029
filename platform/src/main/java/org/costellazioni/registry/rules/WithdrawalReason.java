package org.costellazioni.registry.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an actor is no longer shown. Everybody reads it. */
public enum WithdrawalReason {
    CLOSED_DOWN,
    ENTERED_BY_MISTAKE,
    ASKED_BY_THE_ACTOR,
    NOT_OF_THE_TERRITORY,
    OTHER;

    /** As tables and forms write it: {@code closed-down}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WithdrawalReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Key of the message that offers it. */
    public String key() {
        return "registry.withdrawal.reason." + code();
    }
}
