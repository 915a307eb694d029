package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class Utf8CensusTests {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0, 0",
        "6162630a, 0, 0, 1",
        "c3a00ac3a80a, 2, 0, 2",
        "e28099, 1, 0, 0",
        "f09f8c8c, 1, 0, 0",
        "e00a, 0, 1, 1",
        "e0e8, 0, 2, 0",
        "c3, 0, 1, 0",
        "c3a0e0, 1, 1, 0"
    })
    void countsLettersAndWhatIsNone(String hex, long sound, long broken, long lineFeeds)
            throws IOException {
        Utf8Census census = of(HexFormat.of().parseHex(hex));
        assertThat(census.sound()).isEqualTo(sound);
        assertThat(census.broken()).isEqualTo(broken);
        assertThat(census.lineFeeds()).isEqualTo(lineFeeds);
    }

    @ParameterizedTest
    @CsvSource({"65533", "65534", "65535", "65536", "131071"})
    void aLetterThatTwoReadingsShareIsSound(int before) throws IOException {
        String text = "a".repeat(before) + "è’🌌\n";
        Utf8Census census = of(text.getBytes(StandardCharsets.UTF_8));
        assertThat(census.sound()).isEqualTo(3);
        assertThat(census.broken()).isZero();
        assertThat(census.lineFeeds()).isEqualTo(1);
    }

    private static Utf8Census of(byte[] bytes) throws IOException {
        return Utf8Census.of(new ByteArrayInputStream(bytes));
    }
}
