package org.costellazioni.intake.rules;

import org.costellazioni.kernel.MessageKey;
import org.costellazioni.registry.withdrawals.Standing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why something that an import wrote stays when the import is undone: the first that holds. */
public enum StayReason {
    /** Another row says it too, or has changed it since. */
    LIST,
    PERSON,
    MERGER,
    DECISION,
    TIE,
    LIST_TIE,
    /** A term or an area that somebody has. */
    IN_USE,
    TAKEN,
    /** Another module keeps something about it: a mandate, a meeting, a conversation. */
    BUILT_ON;

    /** What goes by itself once the row or decision that held it is undone too. */
    public static final Set<StayReason> WAITING = EnumSet.of(LIST, LIST_TIE, DECISION, IN_USE);

    /** What the registry says, as a reason; empty when there is nothing left to take back. */
    public static Optional<StayReason> of(Standing standing) {
        return switch (standing) {
            case PERSON -> Optional.of(PERSON);
            case MERGER -> Optional.of(MERGER);
            case TIE -> Optional.of(TIE);
            case LIST_TIE -> Optional.of(LIST_TIE);
            case DECISION -> Optional.of(DECISION);
            case LIST_USE -> Optional.of(IN_USE);
            case TAKEN -> Optional.of(TAKEN);
            case GONE -> Optional.empty();
        };
    }

    public String messageKey() {
        return MessageKey.of("intake.stays.", this);
    }
}
