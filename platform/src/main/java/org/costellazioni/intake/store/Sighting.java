package org.costellazioni.intake.store;

import java.util.UUID;

/**
 * What a source said last of one of its keys.
 *
 * @param content the values as a text, empty where only their equality matters
 * @param importId the import that saw it last
 * @param line where it stood in that import's file
 */
public record Sighting(
        String key, UUID actor, String fingerprint, String content, UUID importId, long line) {}
