package org.costellazioni.registry.removal;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.registry.rules.WithdrawalReason;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * That whoever acts for an actor asks the office to withdraw it, and waits for an answer.
 *
 * @param note for the office alone; may be empty
 * @param by null for the machine
 */
public record WithdrawalWish(
        UUID id,
        ActorId actor,
        String slug,
        String name,
        WithdrawalReason reason,
        String note,
        Instant at,
        @Nullable PersonId by) {}
