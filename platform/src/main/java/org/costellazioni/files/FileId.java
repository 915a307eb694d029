package org.costellazioni.files;

import org.costellazioni.kernel.Identifier;
import org.costellazioni.kernel.TimeOrderedIds;

import java.util.Optional;
import java.util.UUID;

/** Identifies a file as it was uploaded or attached once; the same bytes may have many. */
public record FileId(UUID value) implements Identifier {

    /** A new identifier, ordered by the moment it is made (UUID version 7). */
    public static FileId next() {
        return new FileId(TimeOrderedIds.next());
    }

    /** Reads the canonical text form; empty when the text is not a UUID. */
    public static Optional<FileId> parse(String text) {
        return TimeOrderedIds.parse(text).map(FileId::new);
    }

    /** The address of its content; what stands there never changes. */
    public String path() {
        return "/allegati/" + value;
    }

    /** The address of a picture at most so wide: see {@link PictureWidth}. */
    public String path(PictureWidth width) {
        return path() + "/" + width.pixels();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
