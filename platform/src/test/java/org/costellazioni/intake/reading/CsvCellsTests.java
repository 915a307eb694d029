package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CsvCellsTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+39 041 1234567", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aCellThatBeginsLikeAFormulaIsMadeHarmlessAndComesBack(String cell) {
        String line = CsvCells.line(List.of(cell));
        assertThat(line.replace("\"", "")).startsWith("'");
        assertThat(CsvCells.plain("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Uno", "'n bar", "a=b", "'"})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(CsvCells.plain(cell)).isEqualTo(cell);
        assertThat(CsvCells.line(List.of(cell))).isEqualTo(cell);
    }

    @Test
    void quotesWhatWouldBreakTheLine() {
        assertThat(CsvCells.line(List.of("a;b", "c\"d", "e\nf", "g")))
                .isEqualTo("\"a;b\";\"c\"\"d\";\"e\nf\";g");
    }
}
