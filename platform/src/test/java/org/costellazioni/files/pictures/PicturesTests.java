package org.costellazioni.files.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.costellazioni.files.FileType;
import org.costellazioni.files.PictureSize;
import org.costellazioni.files.TestPictures;
import org.costellazioni.files.UploadRefusal;
import org.costellazioni.files.UploadRefusal.Kind;
import org.costellazioni.files.spool.Spool;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

class PicturesTests {

    private static final int ANY_SIDE = 20_000;

    private final Pictures pictures = new Pictures();

    /** A red corner at the upper left tells which way up a picture stands. */
    @ParameterizedTest(name = "held as {0}: the corner comes from {1} {2}")
    @CsvSource({
        "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"
    })
    void aPhotoStandsUpright(int orientation, int right, int below) throws IOException {
        BufferedImage stored = new BufferedImage(96, 64, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = stored.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(right * 64, below * 32, 32, 32);
        pen.dispose();
        byte[] photo = TestPictures.photographed(
                TestPictures.picture("jpeg", stored), orientation, "45.43,12.33");
        NewPicture upright = renew(photo, FileType.JPEG).orThrow();
        BufferedImage shown = read(upright);
        assertThat(upright.size())
                .isEqualTo(orientation > 4 ? new PictureSize(64, 96) : new PictureSize(96, 64));
        assertThat(new Color(shown.getRGB(8, 8)).getRed()).isGreaterThan(200);
        assertThat(new Color(shown.getRGB(shown.getWidth() - 8, shown.getHeight() - 8)).getRed())
                .isLessThan(60);
    }

    @Test
    void placeCameraAndCommentAreGone() throws IOException {
        byte[] photo = TestPictures.photographed(TestPictures.jpeg(60, 40), 6, "45.43,12.33");
        assertThat(text(photo)).contains("Exif", "45.43,12.33");
        assertThat(text(bytes(renew(photo, FileType.JPEG).orThrow())))
                .doesNotContain("Exif", "45.43");
    }

    @Test
    void aPhonesLargestPhotoIsReadInLittleMemoryAndKeptSmaller() throws IOException {
        byte[] photo = TestPictures.picture(
                "jpeg", new BufferedImage(8_064, 6_048, BufferedImage.TYPE_BYTE_GRAY));
        NewPicture kept = renew(photo, FileType.JPEG).orThrow();
        assertThat(kept.size()).isEqualTo(new PictureSize(2_400, 1_800));
        assertThat(kept.content().sizeBytes()).isLessThan(500_000);
    }

    @Test
    void aSmallPictureIsNotEnlarged() throws IOException {
        assertThat(renew(TestPictures.png(30, 10), FileType.PNG).orThrow().size())
                .isEqualTo(new PictureSize(30, 10));
        byte[] narrowed = pictures.narrowed(
                        new ByteArrayInputStream(TestPictures.png(30, 10)), FileType.PNG, 160)
                .orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(narrowed)).getWidth()).isEqualTo(30);
    }

    @Test
    void aPictureIsNarrowedInProportionAndKeepsItsColors() throws IOException {
        BufferedImage wide = new BufferedImage(2_000, 1_000, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = wide.createGraphics();
        pen.setColor(new Color(20, 120, 220));
        pen.fillRect(0, 0, 2_000, 1_000);
        pen.dispose();
        byte[] narrowed = pictures.narrowed(
                        new ByteArrayInputStream(TestPictures.picture("png", wide)),
                        FileType.PNG,
                        160)
                .orElseThrow();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(narrowed));
        assertThat(new PictureSize(read.getWidth(), read.getHeight()))
                .isEqualTo(new PictureSize(160, 80));
        assertThat(new Color(read.getRGB(80, 40))).isEqualTo(new Color(20, 120, 220));
    }

    @Test
    void transparencyStays() throws IOException {
        BufferedImage clear = new BufferedImage(3_000, 30, BufferedImage.TYPE_INT_ARGB);
        NewPicture kept =
                renew(TestPictures.picture("png", clear), FileType.PNG).orThrow();
        assertThat(kept.type()).isEqualTo(FileType.PNG);
        assertThat(read(kept).getRGB(5, 5) >>> 24).isZero();
        assertThat(kept.size()).isEqualTo(new PictureSize(2_400, 24));
    }

    @Test
    void aWebPBecomesAJpegAndAGifAPng() throws IOException {
        NewPicture photo =
                renew(TestPictures.webp(50, 20, 200, 40, 90), FileType.WEBP).orThrow();
        assertThat(photo.type()).isEqualTo(FileType.JPEG);
        assertThat(photo.size()).isEqualTo(new PictureSize(50, 20));
        Color color = new Color(read(photo).getRGB(25, 10));
        assertThat(color.getRed()).isCloseTo(200, within(6));
        assertThat(color.getGreen()).isCloseTo(40, within(6));
        assertThat(color.getBlue()).isCloseTo(90, within(6));
        assertThat(renew(TestPictures.gif(), FileType.GIF).orThrow().type())
                .isEqualTo(FileType.PNG);
    }

    /** Some tens of bytes that would become a gigabyte. */
    @Test
    void aBombIsRefusedBeforeItIsDecoded() throws IOException {
        assertThat(renew(TestPictures.webp(16_000, 16_000, 1, 2, 3), FileType.WEBP))
                .isEqualTo(refused(Kind.PICTURE_TOO_LARGE, "16000", "16000"));
        byte[] png = TestPictures.png(9_000, 9_000);
        assertThat(renew(png, FileType.PNG))
                .isEqualTo(refused(Kind.PICTURE_TOO_LARGE, "9000", "9000"));
        assertThat(renew(gif(60_000, 50_000), FileType.GIF))
                .isEqualTo(refused(Kind.PICTURE_TOO_LARGE, "60000", "50000"));
        assertThat(renew(progressive(4_100, 4_100), FileType.JPEG))
                .isEqualTo(refused(Kind.PICTURE_TOO_LARGE, "4100", "4100"));
    }

    @Test
    void aPictureForPrintIsNamed() throws IOException {
        assertThat(renew(forPrint(), FileType.JPEG)).isEqualTo(refused(Kind.PICTURE_FOR_PRINT));
    }

    @ParameterizedTest
    @EnumSource(
            value = FileType.class,
            names = {"PNG", "JPEG", "GIF", "WEBP"})
    void whatOnlyBeginsLikeAPictureIsBroken(FileType type) throws IOException {
        byte[] whole = switch (type) {
            case PNG -> TestPictures.png(30, 20);
            case JPEG -> TestPictures.jpeg(30, 20);
            case GIF -> TestPictures.gif();
            default -> TestPictures.webp(30, 20, 1, 2, 3);
        };
        assertThat(renew(Arrays.copyOf(whole, 14), type)).isEqualTo(refused(Kind.PICTURE_BROKEN));
    }

    @Test
    void aPngWhosePixelsAreMissingIsBroken() throws IOException {
        byte[] png = TestPictures.png(30, 20);
        assertThat(renew(Arrays.copyOf(png, png.length - 20), FileType.PNG))
                .isEqualTo(refused(Kind.PICTURE_BROKEN));
    }

    @Test
    void colorsOfAnotherProfileBecomeThoseOfTheWeb() throws IOException {
        BufferedImage gray = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = gray.createGraphics();
        pen.setColor(new Color(55, 55, 55));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] photo = TestPictures.with(
                TestPictures.picture("jpeg", gray),
                0xe2,
                ByteBuffer.allocate(14 + profile.length)
                        .put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII))
                        .put(profile)
                        .array());
        assertThat(text(photo)).contains("ICC_PROFILE");
        NewPicture kept = renew(photo, FileType.JPEG).orThrow();
        assertThat(text(bytes(kept))).doesNotContain("ICC_PROFILE");
        // 55 of 255 parts of light are shown by the value 128 (IEC 61966-2-1).
        assertThat(new Color(read(kept).getRGB(30, 20)).getGreen()).isCloseTo(128, within(4));
    }

    private Outcome<NewPicture> renew(byte[] content, FileType type) throws IOException {
        try (Spool spool = Spool.of(new ByteArrayInputStream(content), 1 << 24)) {
            return pictures.renew(spool, type, ANY_SIDE);
        }
    }

    private static Outcome<NewPicture> refused(Kind kind, Object... arguments) {
        return Outcome.refused(UploadRefusal.of(kind, arguments));
    }

    private static BufferedImage read(NewPicture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes(picture)));
    }

    private static byte[] bytes(NewPicture picture) throws IOException {
        return picture.content().content().readAllBytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] progressive(int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        return written(writer, new IIOImage(image, null, null), param);
    }

    private static byte[] forPrint() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        return written(writer, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A GIF whose screen and only frame say that they are so large. */
    private static byte[] gif(int width, int height) {
        byte[] gif = TestPictures.gif();
        int frame = text(gif).indexOf("\0\0\0\0\b\0\b\0") + 4;
        for (int at : new int[] {6, frame}) {
            gif[at] = (byte) width;
            gif[at + 1] = (byte) (width >> Byte.SIZE);
            gif[at + 2] = (byte) height;
            gif[at + 3] = (byte) (height >> Byte.SIZE);
        }
        return gif;
    }
}
