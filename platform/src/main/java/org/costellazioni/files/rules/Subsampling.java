package org.costellazioni.files.rules;

import org.costellazioni.files.PictureSize;

/**
 * How many pixels to leave out while decoding, so that what is decoded fits a fixed memory whatever the
 * size of the picture.
 */
public final class Subsampling {

    /** What one decoded picture may take. Of 48 megapixels in three bytes every second one is read. */
    public static final long MOST_BYTES = 40L << 20;

    private Subsampling() {}

    /** Every how many-th pixel of a row and row of pixels is read; 1 reads all. */
    public static int step(PictureSize size, int bytesAPixel) {
        int step = 1;
        while (decoded(size.width(), step) * decoded(size.height(), step) * bytesAPixel
                > MOST_BYTES) {
            step++;
        }
        return step;
    }

    private static long decoded(int side, int step) {
        return Math.ceilDiv(side, step);
    }
}
