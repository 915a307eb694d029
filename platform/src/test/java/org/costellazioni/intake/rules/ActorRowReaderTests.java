package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.intake.reading.RejectReason;
import org.costellazioni.intake.reading.Rejection;
import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.rules.ActorRowReader.Reading;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class ActorRowReaderTests {

    private static final TermMatcher LEVELS = new TermMatcher()
            .add("forming", "In formazione", "Forming")
            .add("informal", "Incontri informali", "Informal meetings")
            .add("coordinated", "Coordinata, con incontri regolari", "Coordinated");

    private static final List<String> NETWORKS =
            List.of("oggetto", "regole", "funzionamento", "denominazione", "tipo");

    private static final List<String> FIVE_PER_MILLE = List.of(
            "prog",
            "codice_fiscale",
            "denominazione",
            "pr",
            "comune",
            "volontariato",
            "numero_scelte");

    @Test
    void readsARowOfTheNationalRegister() {
        ActorRow row = understood(
                ActorFormat.RUNTS,
                ActorFormat.RUNTS.layout().fixed(),
                List.of(
                        "339370272",
                        "12345",
                        "CIRCOLO LA LANTERNA APS",
                        "ASSOCIAZIONI DI PROMOZIONE SOCIALE",
                        "ANNA BIANCHI",
                        "RETE DEI CIRCOLI",
                        "MIRA",
                        "VE",
                        "SI",
                        "07/11/2022"));
        assertThat(row.values())
                .containsEntry(ListField.FISCAL_CODE, "00339370272")
                .containsEntry(ListField.NAME, "Circolo la Lanterna APS")
                .containsEntry(ListField.ORIGINAL_NAME, "CIRCOLO LA LANTERNA APS")
                .containsEntry(ListField.RUNTS_SECTION, "aps")
                .containsEntry(ListField.RUNTS_DATE, "2022-11-07")
                .containsEntry(ListField.LEGAL_REPRESENTATIVE, "ANNA BIANCHI")
                .containsEntry(ListField.MUNICIPALITY, "Mira");
        assertThat(row.key()).isEqualTo("cf:00339370272");
        assertThat(row.isNetwork()).isFalse();
    }

    @Test
    void theProgressiveNumberOfTheFivePerMilleListDoesNotMakeARowDifferent() {
        ActorRow one = fivePerMille("140", "6762");
        assertThat(fivePerMille("7", "6762").fingerprint()).isEqualTo(one.fingerprint());
        assertThat(fivePerMille("140", "6763").fingerprint()).isNotEqualTo(one.fingerprint());
        assertThat(one.value(ListField.FIVE_PER_MILLE))
                .hasValue("volontariato=X|numero_scelte=6762");
        assertThat(fivePerMille("140", " ").value(ListField.FIVE_PER_MILLE))
                .hasValue("volontariato=X");
    }

    @Test
    void readsWhatANetworkIsForWhateverTheOrderOfItsColumns() {
        List<String> cells = List.of("Un tema", "Chi viene decide", "coordinata", "Rete A", "Rete");
        ActorRow row = understood(ActorFormat.CSV, NETWORKS, cells);
        assertThat(row.isNetwork()).isTrue();
        assertThat(row.values())
                .containsEntry(ListField.NETWORK_OBJECT, "Un tema")
                .containsEntry(ListField.NETWORK_CHARTER, "Chi viene decide")
                .containsEntry(ListField.NETWORK_FUNCTIONING, "coordinated");
    }

    @Test
    void anUnknownLevelOfFunctioningIsRefusedWithTheWordsThatAreKnown() {
        Rejection rejection = refused(NETWORKS, List.of("", "", "a caso", "Rete A", "rete"));
        assertThat(rejection.reason()).isEqualTo(RejectReason.WORD_NOT_LISTED);
        assertThat(rejection.arguments())
                .containsExactly(
                        "funzionamento", "a caso", "In formazione, Incontri informali, Coordinata");
    }

    @Test
    void whoeverIsNoNetworkMayHaveAnythingInTheColumnsOfNetworks() {
        List<String> cells = List.of("x".repeat(900), "", "a caso", "Coro di Mira", "associazione");
        assertThat(understood(ActorFormat.CSV, NETWORKS, cells).values())
                .containsOnlyKeys(ListField.NAME, ListField.ORIGINAL_NAME, ListField.KIND);
    }

    @ParameterizedTest
    @CsvSource({
        "oggetto, Un tema, true",
        "funzionamento, coordinata, true",
        "regole, Chi viene decide, true",
        "piano, DUP, true",
        "rete, Rete B, false"
    })
    void someColumnsAreReadOfNetworksAlone(String column, String cell, boolean ofNetworks) {
        List<String> columns = List.of("nome", "tipo", column);
        ListField field = ListField.named(column).orElseThrow();
        assertThat(understood(ActorFormat.CSV, columns, List.of("A", "rete", cell))
                        .value(field))
                .isPresent();
        assertThat(understood(ActorFormat.CSV, columns, List.of("A", "ente", cell))
                        .value(field))
                .matches(value -> value.isEmpty() == ofNetworks);
    }

    @ParameterizedTest
    @CsvSource({
        "forming, forming",
        "IN FORMAZIONE, forming",
        "formazione, forming",
        "'Coordinata, con incontri regolari', coordinated",
        "Coordinated, coordinated",
        "incontri, informal",
        "rete coordinata,",
        "in,",
        "'',"
    })
    void aWordOfAVocabularyIsKnownByItsCodeItsLabelOrItsBeginning(String written, String code) {
        assertThat(LEVELS.code(written)).isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void knowsTheColumnsOfOfficesByTheirOtherNames() {
        ActorRow row = understood(
                ActorFormat.CSV,
                List.of("Ragione sociale", "C.F.", "Città", "Attività", "E-mail", "colore"),
                List.of("Banca del tempo", "", "Mira", "ascolto; aiuto", "a@example.org", "blu"));
        assertThat(row.values())
                .containsOnly(
                        Map.entry(ListField.NAME, "Banca del tempo"),
                        Map.entry(ListField.ORIGINAL_NAME, "Banca del tempo"),
                        Map.entry(ListField.MUNICIPALITY, "Mira"),
                        Map.entry(ListField.ACTIVITIES, "ascolto|aiuto"),
                        Map.entry(ListField.EMAIL, "a@example.org"));
        assertThat(row.key()).isEqualTo("name:BANCA TEMPO@MIRA");
    }

    @Test
    void aMissingColumnIsNamedWithTheOnesThatWereFound() {
        Outcome<ColumnMapping> outcome =
                ColumnMapping.byName(ActorFormat.CSV, List.of("cap", "lat"));
        FileRefusal refusal = (FileRefusal) ((Outcome.Refused<ColumnMapping>) outcome).refusal();
        assertThat(refusal.kind()).isEqualTo(FileRefusal.Kind.MISSING_COLUMN);
        assertThat(refusal.arguments()).containsExactly("denominazione", "cap, lat");
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "301, 300…"})
    void ofManyColumnsTheFirstThreeHundredLettersAreShown(int length, String shown) {
        String column = "x".repeat(length);
        Outcome<ColumnMapping> outcome = ColumnMapping.byName(ActorFormat.CSV, List.of("", column));
        FileRefusal refusal = (FileRefusal) ((Outcome.Refused<ColumnMapping>) outcome).refusal();
        assertThat(refusal.arguments().getLast()).isEqualTo(shown.replace("300", "x".repeat(300)));
    }

    @ParameterizedTest
    @CsvSource({"email, 200", "telefono, 200", "piano, 500", "temi, 1000"})
    void aCellHasItsLongest(String column, int longest) {
        List<String> columns = List.of("tipo", "nome", column);
        String full = "X" + "y".repeat(longest - 1);
        assertThat(read(ActorFormat.CSV, columns, List.of("rete", "Rete A", full)))
                .isInstanceOf(Reading.Understood.class);
        assertThat(refused(columns, List.of("rete", "Rete A", full + "y")).reason())
                .isEqualTo(RejectReason.VALUE_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "codice_fiscale, 00339370271, FISCAL_CODE_CHECK",
        "codice_fiscale, RSSMRA85T10A562T, FISCAL_CODE_CHECK",
        "codice_fiscale, 12345, FISCAL_CODE_SHAPE",
        "codice_fiscale, ABC, FISCAL_CODE_SHAPE",
        "tipo, astronave, UNKNOWN_WORD",
        "sezione, boh, UNKNOWN_WORD",
        "data_iscrizione, 31/02/2020, WRONG_DATE",
        "lat, 90.1, WRONG_NUMBER",
        "lon, -180.1, WRONG_NUMBER",
        "lat, 90, MISSING_VALUE",
        "lon, 180, MISSING_VALUE",
        "lat, quarantacinque, WRONG_NUMBER",
        "lat, 45.1, MISSING_VALUE",
        "sito, javascript:alert(1), WRONG_LINK",
        "denominazione, '', MISSING_VALUE"
    })
    void namesWhatIsWrongWithACell(String column, String cell, RejectReason reason) {
        List<String> columns = column.equals("denominazione")
                ? List.of(column, "cap")
                : List.of("denominazione", column);
        List<String> cells =
                column.equals("denominazione") ? List.of(cell, "30100") : List.of("Uno", cell);
        assertThat(refused(columns, cells).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "data_iscrizione, 44872, RUNTS_DATE, 2022-11-07",
        "data_iscrizione, 7/11/2022, RUNTS_DATE, 2022-11-07",
        "data_iscrizione, 2022-11-07, RUNTS_DATE, 2022-11-07",
        "sito, www.example.org, WEBSITE, https://www.example.org",
        "telefono, '''+39 041', PHONE, +39 041",
        "codice_fiscale, rss mra 85t10a562s, FISCAL_CODE, RSSMRA85T10A562S",
        "tipo, Gruppo Informale, KIND, informal-group",
        "sezione, SOCIETA' DI MUTUO SOCCORSO, RUNTS_SECTION, mutuo-soccorso"
    })
    void takesACellInItsNormalForm(String column, String cell, ListField field, String value) {
        assertThat(understood(ActorFormat.CSV, List.of("nome", column), List.of("Uno", cell))
                        .value(field))
                .hasValue(value);
    }

    @Test
    void aRejectionKeepsLineAndOriginal() {
        Rejection rejection = refused(List.of("nome", "cf"), List.of("Uno", "x"));
        assertThat(rejection.line()).isEqualTo(7);
        assertThat(rejection.original()).isEqualTo("originale");
        assertThat(rejection.arguments()).containsExactly("x");
    }

    private static ActorRow fivePerMille(String number, String choices) {
        return understood(
                ActorFormat.CINQUE_PER_MILLE,
                FIVE_PER_MILLE,
                List.of(number, "00339370272", "VENEZIA", "VE", "VENEZIA", "X", choices));
    }

    private static ActorRow understood(
            ActorFormat format, List<String> columns, List<String> cells) {
        return ((Reading.Understood) read(format, columns, cells)).row();
    }

    private static Rejection refused(List<String> columns, List<String> cells) {
        return ((Reading.Refused) read(ActorFormat.CSV, columns, cells)).rejection();
    }

    private static Reading read(ActorFormat format, List<String> columns, List<String> cells) {
        ColumnMapping mapping = ColumnMapping.byName(format, columns).orThrow();
        return new ActorRowReader(format, mapping, vocabulary -> LEVELS)
                .read(new Cells(7, "originale", cells));
    }
}
