package org.costellazioni.intake;

import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * That an import, one of its rows or a decision about one was undone.
 *
 * @param decision whether what a person had decided about the row was undone
 * @param line null for the whole import
 * @param reason in the words of whoever did it; may be empty
 */
public record ImportUndoing(
        boolean decision,
        @Nullable Long line,
        String reason,
        @Nullable PersonId by,
        Instant at) {}
