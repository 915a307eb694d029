package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.PictureSize;
import org.costellazioni.files.TestPictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

class JpegOutlineTests {

    private static final byte[] PLAIN = TestPictures.jpeg(40, 30);

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
