package org.costellazioni.files.rules;

import org.costellazioni.files.PictureSize;
import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Judges whether bytes are a whole PNG picture and nothing else (W3C PNG, third edition, §5). Looks at
 * the chunks and their checksums and decompresses nothing, so that no small file can become a large one.
 */
public final class PngOutline {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String HEADER = "IHDR";
    private static final String PIXELS = "IDAT";
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";

    /** Without these a decoder sees other pixels, or none. */
    private static final Set<String> NEEDED = Set.of(HEADER, "PLTE", "tRNS", PIXELS, END);

    private static final int TYPE_BYTES = 4;
    private static final int HEADER_BYTES = 13;
    private static final int MOST_EXIF_BYTES = 64 * 1024;
    private static final int COLOR = 3;

    private final ByteWalk walk;
    private final Spans kept = new Spans();
    private @Nullable PictureSize size;
    private boolean pixels;
    private int orientation = ExifOrientation.UPRIGHT;

    private PngOutline(InputStream in) {
        walk = new ByteWalk(in);
    }

    /** Empty when it is not a whole PNG, or something follows it. */
    public static Optional<PictureOutline> of(InputStream in) {
        try {
            return new PngOutline(in).read();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private Optional<PictureOutline> read() throws IOException {
        if (!Arrays.equals(walk.bytes(SIGNATURE.length), SIGNATURE)) {
            return Optional.empty();
        }
        kept.add(0, walk.position());
        boolean more = true;
        while (more) {
            more = !chunk().equals(END);
        }
        return size == null || !pixels || !walk.atEnd()
                ? Optional.empty()
                : Optional.of(new PictureOutline(size, orientation, false, COLOR, kept.list()));
    }

    /** Passes over one chunk and answers its type. */
    private String chunk() throws IOException {
        long from = walk.position();
        int length = ByteBuffer.wrap(walk.bytes(Integer.BYTES)).getInt();
        byte[] name = walk.bytes(TYPE_BYTES);
        String type = new String(name, StandardCharsets.US_ASCII);
        if (length < 0 || type.equals(HEADER) != (size == null)) {
            throw new IOException("chunk out of order");
        }
        CRC32 sum = new CRC32();
        sum.update(name);
        content(type, length, sum);
        if (ByteBuffer.wrap(walk.bytes(Integer.BYTES)).getInt() != (int) sum.getValue()) {
            throw new IOException("wrong checksum");
        }
        pixels |= type.equals(PIXELS);
        if (NEEDED.contains(type)) {
            kept.add(from, walk.position());
        }
        return type;
    }

    private void content(String type, int length, CRC32 sum) throws IOException {
        if (type.equals(HEADER)) {
            header(content(length, HEADER_BYTES, sum));
        } else if (type.equals(EXIF)) {
            orientation = ExifOrientation.of(content(length, MOST_EXIF_BYTES, sum));
        } else {
            for (int left = length; left > 0; ) {
                byte[] some = walk.bytes(Math.min(left, MOST_EXIF_BYTES));
                sum.update(some);
                left -= some.length;
            }
        }
    }

    private byte[] content(int length, int most, CRC32 sum) throws IOException {
        if (length > most) {
            throw new EOFException();
        }
        byte[] content = walk.bytes(length);
        sum.update(content);
        return content;
    }

    private void header(byte[] content) throws IOException {
        if (content.length != HEADER_BYTES) {
            throw new IOException("wrong header");
        }
        ByteBuffer sides = ByteBuffer.wrap(content);
        int width = sides.getInt();
        int height = sides.getInt();
        if (width < 1 || height < 1) {
            throw new IOException("no size");
        }
        size = new PictureSize(width, height);
    }
}
