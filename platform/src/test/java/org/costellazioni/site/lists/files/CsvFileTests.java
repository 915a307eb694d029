package org.costellazioni.site.lists.files;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;

import org.costellazioni.intake.reading.CsvCells;
import org.costellazioni.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Delimited text that leaves the product. */
class CsvFileTests {

    private static String written(@Nullable Object... cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvFile file = new CsvFile(text)) {
            file.row(Arrays.asList(cells));
        }
        assertThat(text.toString()).startsWith("\uFEFF").endsWith("\r\n");
        return text.toString().substring(1, text.toString().length() - 2);
    }

    private static List<String> readBack(@Nullable Object... cells) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(';')
                .ofCsvRecord(written(cells))
                .iterator()
                .next()
                .getFields();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+39 041 000000",
                "-Rete-",
                "@nome",
                "\tcolonna",
                "\rriga",
                "=cmd|' /C calc'!A0"
            })
    void aTextThatBeginsLikeAFormulaBecomesHarmless(String cell) throws IOException {
        assertThat(readBack(cell)).containsExactly("'" + cell);
        // Our own importer takes the apostrophe off again.
        assertThat(CsvCells.plain("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Città di Venezia",
                "00184",
                "a;b",
                "disse \"sì\"",
                "prima riga\nseconda riga",
                "l’altra\r\nriga",
                "'già con apostrofo",
                "emoji 🌟 e ß",
                "1e5",
                "a=b"
            })
    void everyOtherTextComesBackAsItWas(String cell) throws IOException {
        assertThat(readBack("prima", cell, "dopo")).containsExactly("prima", cell, "dopo");
    }

    @Test
    void valuesAreWrittenForItalianSpreadsheets() throws IOException {
        assertThat(written(
                        LocalDate.of(2026, 3, 29),
                        Instant.parse("2026-07-01T08:30:15.9Z"),
                        new Money(-123_456),
                        -5L,
                        null))
                .isEqualTo("2026-03-29;2026-07-01T10:30:15+02:00;-1234,56;-5;");
    }
}
