package org.costellazioni.files.rules;

import org.costellazioni.files.PictureSize;

import java.util.List;

/**
 * What can be known of a picture without decoding it.
 *
 * @param size as it is written, before it is turned upright
 * @param orientation how to turn it, 1 (as it is) to 8 (EXIF 2.32, tag 0x0112)
 * @param progressive sent in several passes, all of which a decoder must keep in memory
 * @param channels 1 gray, 3 color, 4 the colors of print; for PNG always 3, since it knows no print
 * @param kept the parts that a decoder needs, in order; what is left out is place, camera and comments
 */
public record PictureOutline(
        PictureSize size, int orientation, boolean progressive, int channels, List<Span> kept) {

    /** Bytes of a file from one place up to, not including, another. */
    public record Span(long from, long to) {}

    public PictureOutline {
        kept = List.copyOf(kept);
    }
}
