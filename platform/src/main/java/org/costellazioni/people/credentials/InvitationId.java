package org.costellazioni.people.credentials;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies an invitation within its territory. */
public record InvitationId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static InvitationId next() {
        return new InvitationId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<InvitationId> parse(String text) {
        return TimeOrderedIds.parse(text).map(InvitationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
