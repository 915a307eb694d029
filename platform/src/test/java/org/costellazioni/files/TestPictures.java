package org.costellazioni.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import javax.imageio.ImageIO;

/** Pictures that tests upload. */
public final class TestPictures {

    private static final int BIT_A_WIDTH = 14;

    private TestPictures() {}

    /** A black PNG. */
    public static byte[] png(int width, int height) {
        return picture("png", new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY));
    }

    public static byte[] gif() {
        return picture("gif", new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY));
    }

    /** A black JPEG in color. */
    public static byte[] jpeg(int width, int height) {
        return picture("jpeg", new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR));
    }

    public static byte[] picture(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The JPEG as a camera leaves it: held so, with a place, and with a comment. */
    public static byte[] photographed(byte[] jpeg, int orientation, String place) {
        byte[] text = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(40 + text.length).order(ByteOrder.BIG_ENDIAN);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(text.length).putInt(34);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.put(text, 0, Math.min(text.length, exif.remaining()));
        return with(with(jpeg, 0xfe, text), 0xe1, exif.array());
    }

    /** The JPEG with one more segment at its beginning. */
    public static byte[] with(byte[] jpeg, int marker, byte[] content) {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(jpeg, 0, 2);
        photo.write(0xff);
        photo.write(marker);
        photo.write((content.length + 2) >> Byte.SIZE);
        photo.write(content.length + 2);
        photo.writeBytes(content);
        photo.write(jpeg, 2, jpeg.length - 2);
        return photo.toByteArray();
    }

    /**
     * A WebP without loss in one color: each of its five codes has one symbol, so that no pixel takes
     * a bit (RFC 9649, §3.7.2.1.1), whatever the size.
     */
    public static byte[] webp(int width, int height, int red, int green, int blue) {
        long[] bits = new long[3];
        int at = put(bits, 0, width - 1, BIT_A_WIDTH);
        at = put(bits, at, height - 1, BIT_A_WIDTH);
        // Opaque, version 0, no transformation, no cache of colors, one group of codes.
        at = put(bits, at, 0, 1 + 3 + 1 + 1 + 1);
        for (int symbol : new int[] {green, red, blue, 255}) {
            at = put(bits, at, 0b101, 3);
            at = put(bits, at, symbol, Byte.SIZE);
        }
        at = put(bits, at, 0b001, 3);
        at = put(bits, at, 0, 1);
        ByteBuffer coded = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        coded.putLong(bits[0]).putLong(bits[1]).putLong(bits[2]);
        int length = Math.ceilDiv(at, Byte.SIZE);
        int even = (1 + length + 1) / 2 * 2;
        ByteBuffer file = ByteBuffer.allocate(20 + even).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + even);
        file.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(1 + length);
        file.put((byte) 0x2f).put(coded.array(), 0, length);
        return file.array();
    }

    private static int put(long[] bits, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            if ((value >> i & 1) == 1) {
                bits[(at + i) / Long.SIZE] |= 1L << (at + i);
            }
        }
        return at + count;
    }
}
