package org.costellazioni.kernel;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Decides who reads the files attached to one kind of things; a bean of the module that attaches them.
 * Files of a kind that nobody answers for cannot be attached.
 */
public interface FileOwner {

    /** The kind of things, {@code <module>.<thing>}; stored, so never changed. */
    String kind();

    /**
     * Whether the files of this thing exist for whoever asks. Called inside a reading transaction with
     * the territory bound.
     *
     * @param reader null for a stranger
     */
    Reading reading(UUID thing, @Nullable Acting reader);

    /** What a file is to a reader. */
    enum Reading {
        /** It is not found. */
        HIDDEN,
        /** This reader may have it now; asked again each time. */
        GRANTED,
        /** Everybody may have it, now and later: browsers and proxies keep a copy for a year. */
        OPEN
    }
}
