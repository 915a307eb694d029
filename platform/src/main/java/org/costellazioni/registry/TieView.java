package org.costellazioni.registry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tie as the page of one of its two actors shows it.
 *
 * @param outgoing whether that actor is the tie's source
 * @param other the other actor
 */
public record TieView(
        UUID id,
        TieKind kind,
        boolean outgoing,
        ActorLine other,
        @Nullable String role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Proof proof,
        boolean open,
        boolean example,
        Instant recordedAt) {

    /**
     * How the tie is told of that actor.
     *
     * @param reader {@code it} or {@code en}
     */
    public TieKind.Sentence told(String reader) {
        return kind.told(outgoing, reader);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
