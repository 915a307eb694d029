package org.costellazioni.site.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\u00a0", "\u200b", "\ufeff", "\u00ad", "\u2003", "\t", "\r\n", "\u3164"
            })
    void blanksThatNobodySeesGoFromTheEdges(String blank) {
        assertThat(CleanText.line(blank + "Il Cortile" + blank + blank)).isEqualTo("Il Cortile");
        assertThat(CleanText.lines(blank + blank)).isEmpty();
        assertThat(CleanText.code("nome" + blank + "@posta.example"))
                .isEqualTo("nome@posta.example");
    }

    @Test
    void insideATextBlanksStay() {
        assertThat(CleanText.line("Il\u00a0Cortile")).isEqualTo("Il\u00a0Cortile");
        assertThat(CleanText.lines("uno\r\n\r\ndue\rtre\u2028quattro"))
                .isEqualTo("uno\n\ndue\ntre\nquattro");
        assertThat(CleanText.line("uno\r\ndue\ttre")).isEqualTo("uno due tre");
    }

    @Test
    void lettersAreComposed() {
        assertThat(CleanText.line("Citta\u0300")).isEqualTo("Città");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007b", "a\u009bb", "a\ud800b", "a\uffffb", "a\u202eb"})
    void whatNoDatabaseTakesIsFoundAndCanBeShown(String text) {
        assertThat(CleanText.broken(text)).isTrue();
        assertThat(CleanText.shown(text)).isEqualTo("a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"àèìòù €", "riga\ncon\ttabulazione", "👩‍👩‍👧 ❤️", "مرحبا"})
    void whatPeopleWriteIsNotBroken(String text) {
        assertThat(CleanText.broken(text)).isFalse();
        assertThat(CleanText.lines(text)).isEqualTo(text);
    }
}
