package org.costellazioni.files.store;

import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * What is known of bytes that are kept.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param picture its size when it was taken as a picture, else null
 */
public record Content(
        String sha256,
        long sizeBytes,
        FileType type,
        @Nullable PictureSize picture) {}
