package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.TieRowReader.Reading;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class TieRowReaderTests {

    private static final List<String> COLUMNS =
            List.of("Da", "A", "Tipo legame", "Ruolo", "Dal", "Al", "Peso", "Fonte", "Riservato");

    @Test
    void readsAllThatARowSays() {
        TieRow row = understood(
                " 00339370272 ",
                "Rete di tutti",
                "membro",
                "tesoriera",
                "07/11/2022",
                "2024-01-31",
                "12",
                "verbale 3",
                "sì");
        assertThat(row)
                .isEqualTo(new TieRow(
                        "00339370272",
                        "Rete di tutti",
                        "membro",
                        "tesoriera",
                        LocalDate.parse("2022-11-07"),
                        LocalDate.parse("2024-01-31"),
                        12,
                        "verbale 3",
                        true));
        assertThat(row.content()).isEqualTo("2024-01-31|tesoriera|12|verbale 3|true");
    }

    @Test
    void aTieWeighsOneAndIsPublicUnlessTheRowSaysMore() {
        TieRow row = understood("Uno", "Due", "", "", "", "", "", "", "");
        assertThat(row).isEqualTo(new TieRow("Uno", "Due", "", "", null, null, 1, "", false));
    }

    @Test
    void columnsThatAreNotThereSayNothing() {
        TieRowReader reader = TieRowReader.of(List.of("note", "Membro", "Rete")).orThrow();
        Reading reading = reader.read(new Cells(2, "", List.of("x", "Uno", "Due")));
        assertThat(((Reading.Understood) reading).row())
                .isEqualTo(new TieRow("Uno", "Due", "", "", null, null, 1, "", false));
    }

    @Test
    void ofTwoColumnsForOneEndTheFirstCounts() {
        TieRowReader reader =
                TieRowReader.of(List.of("membro", "soggetto", "rete")).orThrow();
        Reading reading = reader.read(new Cells(2, "", List.of("Uno", "Altro", "Due")));
        assertThat(((Reading.Understood) reading).row().from()).isEqualTo("Uno");
    }

    @ParameterizedTest
    @CsvSource({"Da, Ruolo, a", "A, Ruolo, da"})
    void wantsAColumnForBothEnds(String one, String other, String missing) {
        Outcome<TieRowReader> outcome = TieRowReader.of(List.of(one, other));
        assertThat(outcome)
                .isEqualTo(Outcome.refused(FileRefusal.of(
                        FileRefusal.Kind.MISSING_COLUMN, missing, one + ", " + other)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', Due, '', '', '', MISSING_VALUE, da",
        "Uno, ' ', '', '', '', MISSING_VALUE, a",
        "Uno, Due, ieri, '', '', WRONG_DATE, dal",
        "Uno, Due, '', 31/02/2024, '', WRONG_DATE, al",
        "Uno, Due, '', '', 0, WRONG_NUMBER, peso",
        "Uno, Due, '', '', -1, WRONG_NUMBER, peso",
        "Uno, Due, '', '', 1000000, WRONG_NUMBER, peso",
        "Uno, Due, '', '', due, WRONG_NUMBER, peso",
    })
    void saysWhatIsWrongAndInWhichColumn(
            String from,
            String to,
            String since,
            String until,
            String weight,
            RejectReason reason,
            String column) {
        Reading reading = read(from, to, "", "", since, until, weight, "", "");
        Rejection rejection = ((Reading.Refused) reading).rejection();
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.arguments()).first().isEqualTo(column);
        assertThat(rejection.line()).isEqualTo(7);
        assertThat(rejection.original()).isEqualTo("originale");
    }

    @Test
    void takesTheLargestWeight() {
        assertThat(understood("Uno", "Due", "", "", "", "", "999999", "", "").weight())
                .isEqualTo(999_999);
    }

    private static TieRow understood(String... cells) {
        return ((Reading.Understood) read(cells)).row();
    }

    private static Reading read(String... cells) {
        return TieRowReader.of(COLUMNS).orThrow().read(new Cells(7, "originale", List.of(cells)));
    }
}
