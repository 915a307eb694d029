package org.costellazioni.files;

import java.util.Arrays;
import java.util.Optional;

/** The widths in which a picture can be had. A narrower picture is never enlarged. */
public enum PictureWidth {
    /** Beside a line of text. */
    THUMBNAIL(160),
    /** In a card. */
    CARD(480),
    /** As wide as a text. */
    COLUMN(960),
    /** As wide as a page. */
    PAGE(1600);

    private final int pixels;

    PictureWidth(int pixels) {
        this.pixels = pixels;
    }

    public int pixels() {
        return pixels;
    }

    public static Optional<PictureWidth> of(int pixels) {
        return Arrays.stream(values()).filter(width -> width.pixels == pixels).findFirst();
    }
}
