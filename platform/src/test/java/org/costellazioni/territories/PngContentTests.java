package org.costellazioni.territories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class PngContentTests {

    @ParameterizedTest(name = "{0} by {1} dots: {2}")
    @CsvSource({"1, 1, true", "320, 80, true", "4000, 1, true", "4001, 1, false", "1, 4001, false"})
    void judgesTheSides(int width, int height, boolean valid) {
        assertThat(PngContent.valid(TestPictures.png(width, height))).isEqualTo(valid);
    }

    @Test
    void anotherFormatIsNoPngWhateverItsName() {
        assertThat(PngContent.valid(TestPictures.gif())).isFalse();
        assertThat(PngContent.valid("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(PngContent.valid(new byte[0])).isFalse();
    }

    @Test
    void nothingMayFollowThePicture() {
        byte[] png = TestPictures.png(8, 8);
        byte[] longer = Arrays.copyOf(png, png.length + 20);
        assertThat(PngContent.valid(longer)).isFalse();
    }

    @Test
    void everyCutPictureIsRefused() {
        byte[] png = TestPictures.png(8, 8);
        for (int length = 0; length < png.length; length++) {
            assertThat(PngContent.valid(Arrays.copyOf(png, length)))
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void everyChangedByteIsNoticed() {
        long seed = 20_260_301L;
        Random random = new Random(seed);
        byte[] png = TestPictures.png(40, 40);
        for (int i = 0; i < png.length; i++) {
            byte[] changed = png.clone();
            changed[i] ^= (byte) (1 + random.nextInt(255));
            assertThat(PngContent.valid(changed))
                    .as("byte %d, seed %d", i, seed)
                    .isFalse();
        }
    }
}
