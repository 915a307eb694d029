package org.costellazioni.people.credentials;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody was asked to take a function on and has not answered.
 *
 * @param newcomer as whoever invited them wrote
 * @param madeBy whose right it stands on; null for the machine
 * @param endsAt when its link ends
 * @param shown whether a link was handed out besides the letter, so that whoever opens it has not shown
 *     that the address is theirs
 */
public record Invitation(
        InvitationId id,
        SignUp newcomer,
        OfferedFunction offered,
        @Nullable PersonId madeBy,
        Instant madeAt,
        Instant endsAt,
        boolean shown) {}
