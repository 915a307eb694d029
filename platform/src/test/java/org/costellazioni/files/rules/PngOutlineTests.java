package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.PictureSize;
import org.costellazioni.files.TestPictures;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

class PngOutlineTests {

    @Test
    void anotherFormatIsNoPngWhateverItsName() {
        assertThat(valid(TestPictures.gif())).isFalse();
        assertThat(valid("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(valid(new byte[0])).isFalse();
    }

    @Test
    void nothingMayFollowThePicture() {
        byte[] png = TestPictures.png(8, 8);
        byte[] longer = Arrays.copyOf(png, png.length + 20);
        assertThat(valid(longer)).isFalse();
    }

    @Test
    void everyCutPictureIsRefused() {
        byte[] png = TestPictures.png(8, 8);
        for (int length = 0; length < png.length; length++) {
            assertThat(valid(Arrays.copyOf(png, length))).as("%d bytes", length).isFalse();
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
            assertThat(valid(changed)).as("byte %d, seed %d", i, seed).isFalse();
        }
    }

    @Test
    void thePictureMayBeOnePixel() {
        assertThat(valid(TestPictures.png(1, 1))).isTrue();
    }

    @Test
    void whatIsNotPixelsIsLeftOut() {
        byte[] png = TestPictures.png(8, 6);
        byte[] told = TestPngs.with(png, "tEXt", "Author\0Delia Squadra");
        PictureOutline outline = PngOutline.of(new ByteArrayInputStream(told)).orElseThrow();
        assertThat(outline.size()).isEqualTo(new PictureSize(8, 6));
        assertThat(outline.kept())
                .containsExactly(
                        new PictureOutline.Span(0, TestPngs.HEADER_END),
                        new PictureOutline.Span(
                                told.length - png.length + TestPngs.HEADER_END, told.length));
    }

    @Test
    void aCameraMayHaveBeenHeldOtherwise() {
        byte[] turned = TestPngs.with(
                TestPictures.png(8, 6), "eXIf", "II*\0\b\0\0\0\1\0\22\1\3\0\1\0\0\0\6\0\0\0");
        assertThat(PngOutline.of(new ByteArrayInputStream(turned)).orElseThrow().orientation())
                .isEqualTo(6);
    }

    private static boolean valid(byte[] content) {
        return PngOutline.of(new ByteArrayInputStream(content)).isPresent();
    }
}
