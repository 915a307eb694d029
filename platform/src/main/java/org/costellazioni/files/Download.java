package org.costellazioni.files;

import org.costellazioni.kernel.FileOwner;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something that a reader may have.
 *
 * @param tag equal for equal bytes, and only then: letters, digits and hyphens
 * @param reading {@code GRANTED} or {@code OPEN}
 */
public record Download(
        FileType type,
        String name,
        long sizeBytes,
        String tag,
        FileOwner.Reading reading,
        Source source) {

    /** Opens the bytes. */
    public interface Source {

        /**
         * Some of the bytes.
         *
         * @param from the first byte, from 0
         * @param length how many, at most to the end
         */
        InputStream open(long from, long length) throws IOException;
    }
}
