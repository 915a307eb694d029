package org.costellazioni.conversations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.conversations.rules.LinkedText.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

class LinkedTextTests {

    private static final int ROUNDS = 20_000;

    /** What may stand in a comment, and much that must not become an address. */
    private static final List<String> PIECES = List.of(
            "https://",
            "http://",
            "HTTPS://",
            "javascript:",
            "data:text/html,",
            "//",
            "www.",
            "prova.example",
            "/a?b=c&d",
            "#è",
            "(",
            ")",
            "[",
            "]",
            "<b>",
            "\"",
            "'",
            ".",
            ",",
            "…",
            "»",
            " ",
            "\n",
            "\n\n",
            "\t",
            "\u202e",
            "\u200b",
            "\u0001",
            "città",
            "🌍",
            "@",
            ":",
            ";");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            guarda https://prova.example/a,https://prova.example/a
            (vedi https://prova.example/a_(b)),https://prova.example/a_(b)
            |https://prova.example/a, poi torna.|,https://prova.example/a
            «http://prova.example»,http://prova.example
            HTTPS://Prova.Example/À?x=1&y=2,HTTPS://Prova.Example/À?x=1&y=2
            <https://prova.example/a>,https://prova.example/a
            [vedi https://prova.example/a[1]],https://prova.example/a[1]
            |«https://prova.example/a!»).|,https://prova.example/a
            """)
    void anAddressIsFoundWithoutWhatStandsAroundIt(String text, String address) {
        assertThat(addresses(text)).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "data:text/html;base64,AAAA",
        "//prova.example/a",
        "www.prova.example",
        "https://",
        "xhttps://prova.example",
        "ada@posta.example",
    })
    void nothingElseBecomesOne(String text) {
        assertThat(addresses(text)).isEmpty();
    }

    @Test
    void partsAreTheWordsAndTheAddressesInTheirOrder() {
        String address = "https://prova.example/a";
        assertThat(LinkedText.of(address).paragraphs())
                .containsExactly(List.of(new Part(address, address)));
        assertThat(LinkedText.of("vedi " + address + ".").paragraphs())
                .containsExactly(List.of(
                        new Part("vedi ", null), new Part(address, address), new Part(".", null)));
    }

    @Test
    void emptyLinesPartParagraphsAndOthersStay() {
        assertThat(LinkedText.of("\nuno\ndue\n \n\ntre\n").paragraphs())
                .extracting(LinkedTextTests::text)
                .containsExactly("uno\ndue", "tre");
        assertThat(LinkedText.of(" \n ").paragraphs()).isEmpty();
    }

    @Test
    void whateverIsWrittenNothingIsLostAndOnlyWebAddressesLead() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = random.ints(random.nextInt(1, 12), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());
            LinkedText linked = LinkedText.of(text);
            String again = linked.paragraphs().stream()
                    .map(LinkedTextTests::text)
                    .collect(Collectors.joining());
            assertThat(again.replaceAll("\\s", ""))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(text.replaceAll("\\s", ""));
            addresses(text)
                    .forEach(address -> assertThat(address)
                            .as("seed %d: %s", seed, text)
                            .matches("(?is)https?://[\\p{L}\\p{N}][^\\s<>\"'\\p{Cntrl}\\p{Cf}]+"));
        }
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static List<String> addresses(String text) {
        return LinkedText.of(text).paragraphs().stream()
                .flatMap(Collection::stream)
                .map(Part::address)
                .filter(Objects::nonNull)
                .toList();
    }
}
