package org.costellazioni.intake;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * ImportPart of an import that can be undone.
 *
 * @param line of the file; null for the whole import
 * @param row the queue's row, when what a person decided about it is meant
 */
public record ImportPart(
        ImportId importId, @Nullable Long line, @Nullable UUID row) {

    public static ImportPart whole(ImportId importId) {
        return new ImportPart(importId, null, null);
    }
}
