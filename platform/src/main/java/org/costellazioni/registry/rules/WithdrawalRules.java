package org.costellazioni.registry.rules;

import org.costellazioni.registry.ActorRefusal;

import java.util.Optional;

/** When an actor may be withdrawn, and come back. */
public final class WithdrawalRules {

    public static final int LONGEST_NOTE = 1_000;

    private WithdrawalRules() {}

    /** The first reason against withdrawing one, or asking for it. */
    public static Optional<ActorRefusal> refusal(boolean there, String note) {
        if (!there) {
            return Optional.of(ActorRefusal.NOT_FOUND);
        }
        return note.length() > LONGEST_NOTE
                ? Optional.of(ActorRefusal.NOTE_TOO_LONG)
                : Optional.empty();
    }

    /**
     * The first reason against its coming back.
     *
     * @param withdrawn whether it is withdrawn still
     * @param codeTaken whether another one has its fiscal code by now
     */
    public static Optional<ActorRefusal> refusal(boolean withdrawn, boolean codeTaken) {
        if (!withdrawn) {
            return Optional.of(ActorRefusal.NOT_FOUND);
        }
        return codeTaken ? Optional.of(ActorRefusal.FISCAL_CODE_TAKEN) : Optional.empty();
    }
}
