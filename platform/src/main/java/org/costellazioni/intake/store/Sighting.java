package org.costellazioni.intake.store;

import org.costellazioni.intake.ImportId;
import org.costellazioni.kernel.ActorId;

/**
 * What a source said last of one of its keys.
 *
 * @param content the values as a text, empty where only their equality matters
 * @param importId the import that saw it last
 * @param line where it stood in that import's file
 */
public record Sighting(
        String key,
        ActorId actor,
        String fingerprint,
        String content,
        ImportId importId,
        long line) {}
