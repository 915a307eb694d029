package org.costellazioni.files.pictures;

import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.costellazioni.files.rules.JpegOutline;
import org.costellazioni.files.rules.PictureOutline;
import org.costellazioni.files.rules.PictureOutline.Span;
import org.costellazioni.files.rules.PngOutline;
import org.costellazioni.files.rules.Subsampling;
import org.costellazioni.files.spool.Spool;

import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Measures and decodes. A decoder that stumbles over what it reads has read a broken picture. */
final class Decoder {

    private static final int COLOR = 3;

    private Decoder() {}

    /** Empty when the picture is not whole. */
    static Optional<PictureOutline> outline(Spool upload, FileType type) {
        return switch (type) {
            case JPEG -> JpegOutline.of(upload.content());
            case PNG -> PngOutline.of(upload.content());
            default -> outlineByReader(upload, type);
        };
    }

    private static Optional<PictureOutline> outlineByReader(Spool upload, FileType type) {
        return reading(
                upload.content(),
                type,
                reader -> new PictureOutline(
                        size(reader), 1, false, COLOR, List.of(new Span(0, upload.sizeBytes()))));
    }

    /** The picture, or every so many-th pixel of it; empty when it is broken. */
    static Optional<BufferedImage> decode(InputStream picture, FileType type) {
        return reading(picture, type, reader -> {
            int step = Subsampling.step(size(reader), bytesAPixel(reader));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        });
    }

    private interface Work<T> {
        T with(ImageReader reader) throws IOException;
    }

    private static <T> Optional<T> reading(InputStream picture, FileType type, Work<T> work) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(
                        type.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(readable(picture, type))) {
            reader.setInput(in, false, true);
            return Optional.of(work.with(reader));
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** The decoder of WebP reads eight bytes at a time, the last ones too. */
    private static InputStream readable(InputStream picture, FileType type) {
        return type == FileType.WEBP
                ? new SequenceInputStream(picture, new ByteArrayInputStream(new byte[Long.BYTES]))
                : picture;
    }

    private static PictureSize size(ImageReader reader) throws IOException {
        return new PictureSize(reader.getWidth(0), reader.getHeight(0));
    }

    private static int bytesAPixel(ImageReader reader) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        int bits = 0;
        for (int size : samples.getSampleSize()) {
            bits += size;
        }
        return Math.ceilDiv(bits, Byte.SIZE);
    }
}
