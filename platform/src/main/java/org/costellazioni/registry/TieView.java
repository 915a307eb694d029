package org.costellazioni.registry;

import org.costellazioni.site.Words;
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
     * How the tie is told of that actor: in the past once it is over.
     */
    public TieKind.Sentence told(LocalDate today, Words words) {
        return kind.told(outgoing, until, today, words);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }
}
