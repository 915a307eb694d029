package org.costellazioni.conversations;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a comment. */
public record CommentId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static CommentId next() {
        return new CommentId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<CommentId> parse(String text) {
        return TimeOrderedIds.parse(text).map(CommentId::new);
    }

    /** Where its own pages begin. */
    public String path() {
        return "/commenti/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
