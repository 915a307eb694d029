package org.costellazioni.registry.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class SlugsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Il Cortile | il-cortile",
                "L’Ancora – Onlus | l-ancora-onlus",
                "Società dei Libri «Perché» | societa-dei-libri-perche",
                "A.P.S. 3 Ponti! | a-p-s-3-ponti",
                "ÀÈÌÒÙ ñ ç | aeiou-n-c",
                "ZAZÀ 09 AZ | zaza-09-az",
                "\"  --  \" | realta",
                "日本 | realta"
            })
    void aNameBecomesAnAddress(String name, String expected) {
        assertThat(Slugs.of(name)).isEqualTo(expected);
    }

    @Test
    void aLongNameEndsWithAWholeWordWhereItHasOne() {
        String seventy = "a".repeat(70);
        assertThat(Slugs.of(seventy)).isEqualTo(seventy);
        assertThat(Slugs.of(seventy + "a")).isEqualTo(seventy);
        assertThat(Slugs.of(seventy + " di Mira")).isEqualTo(seventy);
        assertThat(Slugs.of("Circolo " + "b".repeat(63))).isEqualTo("circolo");
        assertThat(Slugs.of("Circolo " + "b".repeat(62))).hasSize(70);
    }

    @RepeatedTest(200)
    void whateverTheNameTheAddressIsPlainAndShort(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(200); i > 0; i--) {
            name.appendCodePoint(32 + random.nextInt(random.nextBoolean() ? 96 : 500));
        }
        String slug = Slugs.of(name.toString());
        assertThat(slug).matches("[a-z0-9]+(-[a-z0-9]+)*").hasSizeLessThanOrEqualTo(70);
        assertThat(Slugs.of(slug)).as("an address is its own address").isEqualTo(slug);
    }
}
