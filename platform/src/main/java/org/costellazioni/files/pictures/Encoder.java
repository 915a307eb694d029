package org.costellazioni.files.pictures;

import org.costellazioni.files.FileType;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures: pixels and nothing else. */
final class Encoder {

    private static final float JPEG_QUALITY = 0.85f;

    private Encoder() {}

    /** @param type PNG or JPEG */
    static void write(BufferedImage picture, FileType type, OutputStream out) throws IOException {
        boolean photo = type == FileType.JPEG;
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(photo ? "jpeg" : "png").next();
        try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (photo) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(JPEG_QUALITY);
            }
            writer.setOutput(to);
            writer.write(null, new IIOImage(photo ? opaque(picture) : picture, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        BufferedImage opaque = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return opaque;
    }
}
