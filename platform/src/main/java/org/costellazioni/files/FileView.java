package org.costellazioni.files;

import org.costellazioni.files.rules.FileName;
import org.costellazioni.kernel.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A file as pages show it.
 *
 * @param name as whoever uploaded it called it, without folders or invisible characters
 * @param sha256 of its content, 64 lower-case hexadecimal digits
 * @param picture its size when it was taken as a picture, else null
 * @param addedBy null for the machine
 */
public record FileView(
        FileId id,
        String name,
        FileType type,
        long sizeBytes,
        String sha256,
        @Nullable PictureSize picture,
        Instant addedAt,
        @Nullable PersonId addedBy) {

    /** The address of its content. */
    public String path() {
        return id.path();
    }

    /** The name under which it is saved, with an ending that fits what it is. */
    public String savedName() {
        return FileName.ending(name, type);
    }

    /** Message key of what it is. */
    public String labelKey() {
        return type.labelKey();
    }
}
