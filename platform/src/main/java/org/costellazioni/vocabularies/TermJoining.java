package org.costellazioni.vocabularies;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * That a territory made two terms of a vocabulary one.
 *
 * @param gone code of the one that leads to the other
 * @param kept code of the other
 * @param by null for the machine
 */
public record TermJoining(
        UUID id,
        String vocabulary,
        String gone,
        String kept,
        Instant at,
        @Nullable PersonId by) {

    /** Verb of the act. */
    static final String JOINED = "vocabularies.terms-joined";

    /** The act, as undo knows it. */
    public Thing act() {
        return new Thing(JOINED, id);
    }
}
