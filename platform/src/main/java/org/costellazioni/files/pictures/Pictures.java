package org.costellazioni.files.pictures;

import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.files.UploadRefusal.Kind;
import org.costellazioni.files.rules.PictureOutline;
import org.costellazioni.files.spool.Spool;
import org.costellazioni.kernel.Outcome;
import org.springframework.stereotype.Component;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads what people photograph and draw, a few at a time. */
@Component
public class Pictures {

    /** No side of a picture that is kept has more pixels. */
    static final int LONGEST_SIDE = 2_400;

    /** A phone's largest has 50 million; the file of a bomb may promise four thousand million. */
    private static final long MOST_PIXELS = 64_000_000;

    /** Their decoders keep every pixel. */
    private static final long MOST_PIXELS_KEPT_WHOLE = 16_000_000;

    private static final int COLORS_OF_PRINT = 4;
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /**
     * The picture upright, with no side over {@value #LONGEST_SIDE} pixels, and with nothing but pixels.
     * PNG and GIF become PNG, JPEG becomes JPEG, WebP one of both as it is transparent or not.
     *
     * @param mostSide the most pixels that a side may have as it comes
     */
    public Outcome<NewPicture> renew(Spool upload, FileType type, int mostSide) throws IOException {
        if (!enter()) {
            return Outcome.refused(UploadRefusal.of(Kind.PICTURES_BUSY));
        }
        try {
            Optional<PictureOutline> outline = Decoder.outline(upload, type);
            if (outline.isEmpty()) {
                return Outcome.refused(UploadRefusal.of(Kind.PICTURE_BROKEN));
            }
            Optional<UploadRefusal> refusal = refusal(outline.get(), type, mostSide);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : renew(upload, type, outline.get());
        } finally {
            places.release();
        }
    }

    private static Optional<UploadRefusal> refusal(
            PictureOutline outline, FileType type, int mostSide) {
        PictureSize size = outline.size();
        boolean whole = outline.progressive() || type == FileType.WEBP;
        if (size.longestSide() > mostSide
                || size.pixels() > (whole ? MOST_PIXELS_KEPT_WHOLE : MOST_PIXELS)) {
            return Optional.of(UploadRefusal.of(
                    Kind.PICTURE_TOO_LARGE,
                    Integer.toString(size.width()),
                    Integer.toString(size.height())));
        }
        return outline.channels() == COLORS_OF_PRINT
                ? Optional.of(UploadRefusal.of(Kind.PICTURE_FOR_PRINT))
                : Optional.empty();
    }

    private static Outcome<NewPicture> renew(Spool upload, FileType type, PictureOutline outline)
            throws IOException {
        Optional<BufferedImage> decoded = Decoder.decode(upload.content(outline.kept()), type);
        if (decoded.isEmpty()) {
            return Outcome.refused(UploadRefusal.of(Kind.PICTURE_BROKEN));
        }
        BufferedImage small = Scaling.within(decoded.get(), LONGEST_SIDE);
        BufferedImage upright = Turning.upright(small, outline.orientation());
        FileType written = written(type, upright);
        return Outcome.done(new NewPicture(
                Spool.written(out -> Encoder.write(upright, written, out)),
                written,
                new PictureSize(upright.getWidth(), upright.getHeight())));
    }

    private static FileType written(FileType read, BufferedImage picture) {
        boolean photo = read == FileType.JPEG
                || (read == FileType.WEBP && !picture.getColorModel().hasAlpha());
        return photo ? FileType.JPEG : FileType.PNG;
    }

    /**
     * A kept picture at most so wide, never enlarged; empty when too many are being read.
     *
     * @param picture PNG or JPEG, as {@link #renew} writes it
     */
    public Optional<byte[]> narrowed(InputStream picture, FileType type, int width)
            throws IOException {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            BufferedImage decoded = Decoder.decode(picture, type)
                    .orElseThrow(() -> new IOException("a kept picture cannot be read"));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Encoder.write(Scaling.toWidth(decoded, width), type, out);
            return Optional.of(out.toByteArray());
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
