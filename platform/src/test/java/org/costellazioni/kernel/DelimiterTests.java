package org.costellazioni.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Delimiter.Cut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class DelimiterTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "nome;comune|SEMICOLON",
                "nome,comune|COMMA",
                "a;b,c|SEMICOLON",
                "a,b;c,d|COMMA",
                "\"a;b;c\",d|COMMA",
                "denominazione|LINE_END",
                "\"uno, due\"|LINE_END"
            })
    void theCommonestOutsideQuotationsIsTheDelimiter(String header, Delimiter expected) {
        assertThat(Delimiter.detect(header)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void cutsALineOrSaysWhatIsWrongWithItsQuotations(String line, Cut expected) {
        assertThat(Delimiter.SEMICOLON.cut(line)).isEqualTo(expected);
    }

    private static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("", new Cut.Whole(List.of(""))),
                Arguments.of(" a ;;b;", new Cut.Whole(List.of("a", "", "b", ""))),
                Arguments.of("\"a;b\"; \"c\" ", new Cut.Whole(List.of("a;b", "c"))),
                Arguments.of("\"\"\"a\"\"\"", new Cut.Whole(List.of("\"a\""))),
                Arguments.of("APS \"a\"", new Cut.Whole(List.of("APS \"a\""))),
                Arguments.of("a;\"b", new Cut.Open()),
                Arguments.of("\"a\" b;c", new Cut.Stray(List.of("a b", "c"))),
                Arguments.of("\"a\" b;\"c", new Cut.Stray(List.of("a b"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"uno, due|uno, due", "\"uno; due\"|uno; due"})
    void aLineOfOneCellIsCutNowhere(String line, String cell) {
        assertThat(Delimiter.LINE_END.cut(line)).isEqualTo(new Cut.Whole(List.of(cell)));
    }
}
