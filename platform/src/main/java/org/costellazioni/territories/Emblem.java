package org.costellazioni.territories;

import org.costellazioni.files.FileId;
import org.costellazioni.files.PictureWidth;

/**
 * A picture that stands for the programme or for one of those behind it.
 *
 * @param alternativeText what it says, for whoever cannot see it
 */
public record Emblem(FileId id, String alternativeText) {

    /** Address of the picture; what stands there never changes. */
    public String path() {
        return id.path();
    }

    /** Address of the picture as lists show it. */
    public String thumbnail() {
        return id.path(PictureWidth.THUMBNAIL);
    }
}
