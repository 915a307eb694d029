package org.costellazioni.meetings;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.meetings.rules.OccasionPart;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * Something that was done to an occasion after it was written down.
 *
 * @param parts what an edit changed; empty for the others
 * @param reason why it was called off; empty for the others
 * @param by null for the machine
 */
public record OccasionChange(
        What what,
        Set<OccasionPart> parts,
        String reason,
        Instant at,
        @Nullable PersonId by) {

    /** What was done. */
    public enum What {
        EDITED,
        EDIT_UNDONE,
        CANCELLED,
        HELD_AFTER_ALL
    }

    /**
     * What calling an occasion off touches.
     *
     * @param ties that are taken back
     * @param told persons who get a letter
     */
    public record Consequences(int ties, int told) {}
}
