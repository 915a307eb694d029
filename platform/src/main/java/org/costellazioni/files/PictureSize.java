package org.costellazioni.files;

/** Width and height of a picture in pixels, as it stands upright. */
public record PictureSize(int width, int height) {

    public PictureSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel");
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    public int longestSide() {
        return Math.max(width, height);
    }
}
