package org.costellazioni.files.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;

/** Makes pictures smaller, and their colors those of the web (sRGB). */
final class Scaling {

    private static final int RGB_BITS = 24;
    private static final int RED = 0xff0000;
    private static final int GREEN = 0xff00;
    private static final int BLUE = 0xff;
    private static final int RGB_BANDS = 3;

    private Scaling() {}

    /** With no side longer than asked. */
    static BufferedImage within(BufferedImage picture, int side) {
        double share =
                Math.min(1, side / (double) Math.max(picture.getWidth(), picture.getHeight()));
        return to(picture, share);
    }

    /** No wider than asked. */
    static BufferedImage toWidth(BufferedImage picture, int width) {
        return to(picture, Math.min(1, width / (double) picture.getWidth()));
    }

    private static BufferedImage to(BufferedImage picture, double share) {
        ColorSpace colors = picture.getColorModel().getColorSpace();
        boolean foreign = colors.getType() == ColorSpace.TYPE_RGB && !colors.isCS_sRGB();
        if (share == 1 && !foreign) {
            return picture;
        }
        // Each pixel's colors are converted last, when few are left.
        BufferedImage scaled = halved(
                foreign ? taken(picture) : picture,
                side(picture.getWidth(), share),
                side(picture.getHeight(), share));
        return foreign ? converted(scaled, colors) : scaled;
    }

    private static int side(int pixels, double share) {
        return (int) Math.max(1, Math.round(pixels * share));
    }

    /** Halved as often as it can be, so that every pixel counts, then scaled to the size asked. */
    private static BufferedImage halved(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        do {
            now = drawn(
                    now,
                    Math.max(width, now.getWidth() / 2),
                    Math.max(height, now.getHeight() / 2));
        } while (now.getWidth() > width || now.getHeight() > height);
        return now;
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(
                width,
                height,
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /** The same numbers taken for colors of the web, which are drawn quickly. */
    private static BufferedImage taken(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        if (!(model instanceof ComponentColorModel)
                || model.getTransferType() != DataBuffer.TYPE_BYTE
                || model.getNumComponents() != RGB_BANDS) {
            return picture;
        }
        ColorModel web = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                model.getTransparency(),
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(web, picture.getRaster(), false, null);
    }

    private static BufferedImage converted(BufferedImage scaled, ColorSpace colors) {
        BufferedImage web = new BufferedImage(
                scaled.getWidth(), scaled.getHeight(), BufferedImage.TYPE_INT_RGB);
        if (scaled.getType() != BufferedImage.TYPE_INT_RGB) {
            return scaled;
        }
        ColorModel own = new DirectColorModel(
                colors, RGB_BITS, RED, GREEN, BLUE, 0, false, DataBuffer.TYPE_INT);
        new ColorConvertOp(null)
                .filter(new BufferedImage(own, scaled.getRaster(), false, null), web);
        return web;
    }
}
