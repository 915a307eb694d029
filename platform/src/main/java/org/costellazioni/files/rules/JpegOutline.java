package org.costellazioni.files.rules;

import org.costellazioni.files.PictureSize;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Walks through a JPEG (ITU-T T.81, annex B) to the end of its picture. What stands behind it, such as
 * the film of a moving photo, is left out.
 */
public final class JpegOutline {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_FRAME = 0xc0;
    private static final int LAST_FRAME = 0xcf;
    private static final int HUFFMAN_TABLES = 0xc4;
    private static final int EXTENSION = 0xc8;
    private static final int ARITHMETIC_TABLES = 0xcc;
    private static final int PROGRESSIVE = 0xc2;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int EXIF = 0xe1;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COMMENT = 0xfe;
    private static final String EXIF_MARK = "Exif\0\0";

    /** Applications' segments without which colors would be others. */
    private static final String[] COLOR_MARKS = {"JFIF\0", "ICC_PROFILE\0", "Adobe"};

    private static final int FRAME_BYTES = 6;

    /** Programs write about ten passes; each costs as much as a whole decoding. */
    private static final int MOST_SCANS = 64;

    private final ByteWalk walk;
    private final Spans kept = new Spans();
    private int orientation = ExifOrientation.UPRIGHT;
    private @Nullable PictureSize size;
    private boolean progressive;
    private int channels;
    private int scans;

    private JpegOutline(InputStream in) {
        walk = new ByteWalk(in);
    }

    /** Empty when it is not a whole JPEG. */
    public static Optional<PictureOutline> of(InputStream in) {
        try {
            return new JpegOutline(in).read();
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    private Optional<PictureOutline> read() throws IOException {
        if (walk.one() != 0xff || walk.one() != START) {
            return Optional.empty();
        }
        kept.add(0, walk.position());
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker == SCAN ? afterScan() : marker();
        }
        kept.add(walk.position() - 2, walk.position());
        return size == null || scans == 0
                ? Optional.empty()
                : Optional.of(
                        new PictureOutline(size, orientation, progressive, channels, kept.list()));
    }

    /** The next marker; bytes of filling may stand before it. */
    private int marker() throws IOException {
        if (walk.one() != 0xff) {
            throw new IOException("no marker");
        }
        int marker = walk.one();
        while (marker == 0xff) {
            marker = walk.one();
        }
        return marker;
    }

    private void segment(int marker) throws IOException {
        long from = walk.position() - 2;
        byte[] content = walk.bytes(Math.max(walk.two() - 2, 0));
        if (marker == EXIF && starts(content, EXIF_MARK)) {
            orientation = ExifOrientation.of(
                    Arrays.copyOfRange(content, EXIF_MARK.length(), content.length));
        }
        if (frame(marker)) {
            frame(marker, content);
        }
        if (marker == SCAN && ++scans > MOST_SCANS) {
            throw new IOException("too many scans");
        }
        if (needed(marker, content)) {
            kept.add(from, walk.position());
        }
    }

    private static boolean frame(int marker) {
        return marker >= FIRST_FRAME
                && marker <= LAST_FRAME
                && marker != HUFFMAN_TABLES
                && marker != EXTENSION
                && marker != ARITHMETIC_TABLES;
    }

    private void frame(int marker, byte[] content) throws IOException {
        if (size != null || content.length < FRAME_BYTES) {
            throw new IOException("not one frame");
        }
        int height = two(content, 1);
        int width = two(content, 3);
        if (height == 0 || width == 0) {
            throw new IOException("no size");
        }
        size = new PictureSize(width, height);
        channels = Byte.toUnsignedInt(content[FRAME_BYTES - 1]);
        progressive = marker == PROGRESSIVE;
    }

    private static boolean needed(int marker, byte[] content) {
        boolean application = marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION;
        return marker != COMMENT
                && (!application
                        || Arrays.stream(COLOR_MARKS).anyMatch(mark -> starts(content, mark)));
    }

    /** Passes over coded pixels to the marker behind them. */
    private int afterScan() throws IOException {
        long from = walk.position();
        while (true) {
            int code = walk.one();
            while (code == 0xff) {
                code = walk.one();
                if (code != 0 && code != 0xff && !restart(code)) {
                    kept.add(from, walk.position() - 2);
                    return code;
                }
            }
        }
    }

    private static boolean restart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private static boolean starts(byte[] content, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
        return content.length >= wanted.length
                && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }

    private static int two(byte[] bytes, int at) {
        return Byte.toUnsignedInt(bytes[at]) << Byte.SIZE | Byte.toUnsignedInt(bytes[at + 1]);
    }
}
