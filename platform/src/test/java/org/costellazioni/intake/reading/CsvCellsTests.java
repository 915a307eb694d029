package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.site.lists.files.CsvFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

class CsvCellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 041 1234567", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aCellThatBeginsLikeAFormulaIsMadeHarmlessAndComesBack(String cell) throws IOException {
        String line = line(List.of(cell));
        assertThat(line.replace("\"", "")).startsWith("'");
        assertThat(CsvCells.plain("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Uno", "'n bar", "a=b", "'"})
    void otherCellsStayAsTheyAre(String cell) throws IOException {
        assertThat(CsvCells.plain(cell)).isEqualTo(cell);
        assertThat(line(List.of(cell))).isEqualTo(cell);
    }

    @Test
    void quotesWhatWouldBreakTheLine() throws IOException {
        assertThat(line(List.of("a;b", "c\"d", "e\nf", "g")))
                .isEqualTo("\"a;b\";\"c\"\"d\";\"e\nf\";g");
    }

    /** As the one writer of delimited text writes it. */
    private static String line(List<String> cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvFile file = new CsvFile(text)) {
            file.row(cells);
        }
        return text.toString().substring(1).replaceAll("\\r\\n$", "");
    }
}
