package org.costellazioni.files.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.files.PictureSize;
import org.junit.jupiter.api.Test;

import java.util.Random;

class SubsamplingTests {

    @Test
    void aPhonesLargestPictureIsReadEverySecondPixel() {
        assertThat(Subsampling.step(new PictureSize(8_064, 6_048), 3)).isEqualTo(2);
        assertThat(Subsampling.step(new PictureSize(4_032, 3_024), 3)).isEqualTo(1);
    }

    @Test
    void whatJustFitsIsReadWhole() {
        assertThat(Subsampling.step(new PictureSize(8_192, 5_120), 1)).isEqualTo(1);
        assertThat(Subsampling.step(new PictureSize(8_192, 5_121), 1)).isEqualTo(2);
    }

    @Test
    void whateverTheSizeItFitsAndNoMoreIsLeftOutThanMust() {
        long seed = 20_270_113L;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            PictureSize size =
                    new PictureSize(1 + random.nextInt(40_000), 1 + random.nextInt(40_000));
            int bytes = 1 + random.nextInt(8);
            int step = Subsampling.step(size, bytes);
            assertThat(decoded(size, step, bytes))
                    .as("%s, seed %d", size, seed)
                    .isLessThanOrEqualTo(Subsampling.MOST_BYTES);
            if (step > 1) {
                assertThat(decoded(size, step - 1, bytes)).isGreaterThan(Subsampling.MOST_BYTES);
            }
        }
    }

    private static long decoded(PictureSize size, int step, int bytes) {
        return (long) Math.ceilDiv(size.width(), step) * Math.ceilDiv(size.height(), step) * bytes;
    }
}
