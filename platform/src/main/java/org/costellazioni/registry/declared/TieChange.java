package org.costellazioni.registry.declared;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.rules.TieState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something that a person did to a tie.
 *
 * @param by null for the machine
 * @param side the actor for which they did it; null for the office
 */
public record TieChange(
        UUID id,
        What what,
        TieState before,
        TieState after,
        Instant at,
        @Nullable PersonId by,
        @Nullable ActorId side) {

    /** What was done; stored by name. */
    public enum What {
        RECORDED,
        CONFIRMED,
        DENIED,
        EDITED,
        ENDED,
        WITHDRAWN,
        WITHDRAWAL_ASKED,
        KEPT,
        REQUEST_DROPPED,
        PUT_BACK;

        /** The verb of the act, {@code registry.tie-confirmed}. */
        public String verb() {
            return "registry.tie-" + code();
        }

        /** As message keys say it, {@code withdrawal-asked}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
