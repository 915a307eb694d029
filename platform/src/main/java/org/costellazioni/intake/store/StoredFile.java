package org.costellazioni.intake.store;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A file that is read.
 *
 * @param id null when it stays where it is, on the disk of whoever typed the command
 */
public record StoredFile(@Nullable UUID id, String name, String sha256, long sizeBytes) {}
