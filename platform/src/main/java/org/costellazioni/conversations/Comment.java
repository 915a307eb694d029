package org.costellazioni.conversations;

import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody said about a thing, as one reader may have it.
 *
 * @param about the thing
 * @param actingFor the actor for whom the author spoke; null when for themselves or their office
 * @param text several lines, no markup; empty when it was taken back, or hidden from this reader, or is
 *     nothing but files
 * @param editedAt when last; null when never
 * @param withdrawnAt when its author took it back; null when they did not
 * @param hiding null while the office has not hidden it
 */
public record Comment(
        CommentId id,
        Thing about,
        PersonId author,
        @Nullable ActorId actingFor,
        String text,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Hiding hiding) {

    /** That the office hid it, and why, in words for all who read the conversation. */
    public record Hiding(Instant at, String reason) {}

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public boolean hidden() {
        return hiding != null;
    }
}
