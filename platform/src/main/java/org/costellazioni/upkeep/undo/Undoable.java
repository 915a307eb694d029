package org.costellazioni.upkeep.undo;

import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.Thing;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An act that can be undone until a moment.
 *
 * @param thing its kind is the verb of the act
 * @param arguments for the message that tells the act
 * @param doneBy null for the machine
 */
public record Undoable(
        UUID id,
        Thing thing,
        List<String> arguments,
        @Nullable PersonId doneBy,
        Instant doneAt,
        Instant until) {

    public Undoable {
        arguments = List.copyOf(arguments);
    }

    /** Address of the page where it is undone. */
    public String path() {
        return UndoController.PATH + "/" + id;
    }

    /** Key of the message that tells the act: {@code registry.undo.tie-withdrawn}. */
    String key() {
        return thing.kind().replaceFirst("\\.", ".undo.");
    }
}
