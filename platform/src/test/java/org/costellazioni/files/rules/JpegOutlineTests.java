package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.PictureSize;
import org.costellazioni.files.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

class JpegOutlineTests {

    private static final byte[] PLAIN = TestPictures.jpeg(40, 30);

    private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};
    private static final byte[] FRAME = segment("C0", 8, 0, 30, 0, 40, 1);

    /** Its header and some coded pixels. */
    private static final byte[] SCAN = joined(segment("DA", 1, 1, 0, 0, 63, 0), new byte[] {7, 9});

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void tellsSizeAndHowTheCameraWasHeld(int orientation) {
        PictureOutline outline = read(TestPictures.photographed(PLAIN, orientation, "45.43,12.33"))
                .orElseThrow();
        assertThat(outline.size()).isEqualTo(new PictureSize(40, 30));
        assertThat(outline.orientation()).isEqualTo(orientation);
        assertThat(outline.progressive()).isFalse();
        assertThat(outline.channels()).isEqualTo(3);
    }

    @Test
    void placeAndCommentAreLeftOutAndThePixelsStay() {
        byte[] photo = TestPictures.photographed(PLAIN, 1, "45.43,12.33");
        assertThat(kept(photo, read(photo).orElseThrow())).isEqualTo(PLAIN);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("45.43");
    }

    @Test
    void theFilmBehindAMovingPhotoIsLeftOut() {
        byte[] moving = Arrays.copyOf(PLAIN, PLAIN.length + 5_000);
        assertThat(kept(moving, read(moving).orElseThrow())).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 300})
    void anOrientationThatDoesNotExistIsNone(int orientation) {
        assertThat(read(TestPictures.photographed(PLAIN, orientation, ""))
                        .orElseThrow()
                        .orientation())
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "C0, true",
        "C1, true",
        "C2, true",
        "C3, true",
        "C5, true",
        "CF, true",
        "C4, false",
        "C8, false",
        "CC, false",
        "BF, false",
        "D0, false"
    })
    void onlyAFrameTellsTheSize(String marker, boolean frame) {
        byte[] content = {8, 0, 30, 0, 40, 1};
        byte[] picture = picture(segment(marker, content), SCAN);
        assertThat(read(picture).isPresent()).isEqualTo(frame);
        if (frame) {
            assertThat(read(picture).orElseThrow().size()).isEqualTo(new PictureSize(40, 30));
            assertThat(read(picture).orElseThrow().progressive()).isEqualTo(marker.equals("C2"));
        }
        assertThat(read(picture(segment(marker, Arrays.copyOf(content, 5)), SCAN)))
                .isEmpty();
    }

    @Test
    void aPictureHasOneFrameWithASizeAndAScan() {
        assertThat(read(picture(FRAME))).isEmpty();
        assertThat(read(picture(FRAME, FRAME, SCAN))).isEmpty();
        assertThat(read(picture(segment("C0", 8, 0, 0, 0, 40, 1), SCAN))).isEmpty();
        assertThat(read(picture(segment("C0", 8, 0, 30, 0, 0, 1), SCAN))).isEmpty();
    }

    @Test
    void sixtyFourScansAreEnough() {
        byte[][] parts = new byte[65][];
        Arrays.fill(parts, SCAN);
        parts[0] = FRAME;
        assertThat(read(picture(parts))).isPresent();
        byte[][] more = Arrays.copyOf(parts, 66);
        more[65] = SCAN;
        assertThat(read(picture(more))).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "E0, 4A46494600, true",
        "E2, 4943435F50524F46494C4500, true",
        "EE, 41646F6265, true",
        "EE, 41646F62, false",
        "E0, 4A46585800, false",
        "E1, 00, false",
        "EF, 00, false",
        "FE, 4A46494600, false",
        "DB, 00, true",
        "F0, 00, true",
        "DF, 00, true"
    })
    void ofWhatProgramsAddOnlyColorsStay(String marker, String content, boolean stays) {
        byte[] added = segment(marker, HexFormat.of().parseHex(content));
        byte[] told = picture(added, FRAME, SCAN);
        assertThat(kept(told, read(told).orElseThrow()))
                .isEqualTo(stays ? told : picture(FRAME, SCAN));
    }

    @ParameterizedTest
    @CsvSource({"D0", "D7", "00", "FF00"})
    void marksWithinAScanDoNotEndIt(String mark) {
        byte[] scan = joined(SCAN, HexFormat.of().parseHex("FF" + mark), new byte[] {1, 2});
        byte[] told = picture(FRAME, scan);
        assertThat(kept(told, read(told).orElseThrow())).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"CF", "D8"})
    void otherMarksEndAScan(String marker) {
        byte[] comment = segment("FE", 'x');
        byte[] broken = joined(SCAN, HexFormat.of().parseHex("FF" + marker), new byte[] {0, 9});
        assertThat(read(picture(FRAME, SCAN, comment))).isPresent();
        assertThat(read(picture(FRAME, broken))).isEmpty();
    }

    @Test
    void everyCutPictureIsRefused() {
        byte[] photo = TestPictures.photographed(PLAIN, 6, "45.43,12.33");
        for (int length = 0; length < photo.length; length++) {
            assertThat(read(Arrays.copyOf(photo, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void noChangeOfBytesBreaksTheReading() {
        long seed = 20_270_114L;
        Random random = new Random(seed);
        byte[] photo = TestPictures.photographed(PLAIN, 6, "45.43,12.33");
        for (int round = 0; round < 5_000; round++) {
            byte[] changed = photo.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                changed[random.nextInt(200)] = (byte) random.nextInt();
            }
            assertThat(read(changed)).as("round %d, seed %d", round, seed).isNotNull();
        }
    }

    private static byte[] picture(byte[]... parts) {
        return joined(START, joined(parts), END);
    }

    private static byte[] segment(String marker, int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < content.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return segment(marker, bytes);
    }

    private static byte[] segment(String marker, byte[] content) {
        byte[] length = {0, (byte) (content.length + 2)};
        return joined(HexFormat.of().parseHex("FF" + marker), length, content);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static Optional<PictureOutline> read(byte[] content) {
        return JpegOutline.of(new ByteArrayInputStream(content));
    }

    private static byte[] kept(byte[] content, PictureOutline outline) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        outline.kept()
                .forEach(span ->
                        kept.write(content, (int) span.from(), (int) (span.to() - span.from())));
        return kept.toByteArray();
    }
}
