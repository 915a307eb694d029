package org.costellazioni.meetings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class AttendanceFileTests {

    /** Invented, with a right check digit: the office number 999 was never given. */
    private static final String CODE = "00000019992";

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsWhoWasThere(String what, String text, List<String> entries) {
        assertThat(read(text).entries())
                .extracting(entry -> entry.line() + (entry.code() ? " # " : " ") + entry.text())
                .isEqualTo(entries);
        assertThat(read(text).rejected()).isEmpty();
    }

    private static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("a column with a head", "denominazione\nA\nB", List.of("2 A", "3 B")),
                Arguments.of(
                        "one name a line",
                        "Il Ponte\nUno, due e tre",
                        List.of("1 Il Ponte", "2 Uno, due e tre")),
                Arguments.of("semicolons", "n;Denominazione\n1;A\n2;B", List.of("2 A", "3 B")),
                Arguments.of("commas", "denominazione,note\n\"A, B\",x", List.of("2 A, B")),
                Arguments.of("tabs", "note\tente\nx\tA", List.of("2 A")),
                Arguments.of("codes", "Codice fiscale\n" + CODE, List.of("2 # " + CODE)),
                Arguments.of(
                        "a code alone", "Il Ponte\n" + CODE, List.of("1 Il Ponte", "2 # " + CODE)),
                Arguments.of(
                        "the code before the name",
                        "denominazione;codice_fiscale\nA;" + CODE + "\nB;",
                        List.of("2 # " + CODE, "3 B")),
                Arguments.of(
                        "quotation marks written twice",
                        "denominazione;x\n\"Il \"\"Ponte\"\"\";1",
                        List.of("2 Il \"Ponte\"")),
                Arguments.of(
                        "quotation marks inside",
                        "ente\nAPS \"Il Ponte\"",
                        List.of("2 APS \"Il Ponte\"")),
                Arguments.of(
                        "words after a quotation",
                        "ente;x\n\"Il Ponte\" aps;1\n \"A\" , \"B\";2",
                        List.of("2 Il Ponte aps", "3 A , \"B\"")),
                Arguments.of(
                        "a quotation that is the line",
                        "Uno\n\"Due; tre\"",
                        List.of("1 Uno", "2 Due; tre")),
                Arguments.of(
                        "delimiters within a quoted head",
                        "\"note; varie; altro\",ente\nx,A",
                        List.of("2 A")),
                Arguments.of(
                        "blank lines and a spreadsheet’s word",
                        "sep=;\n\ndenominazione;x\n;\nA;1\n",
                        List.of("5 A")),
                Arguments.of("Windows line ends", "ente\r\nA\r\nB\r\n", List.of("2 A", "3 B")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongLines")
    void leavesAWrongLineOutAndTakesTheOthers(String line, LineReason reason) {
        AttendanceFile file = read("denominazione;codice_fiscale\nPrima;\n" + line + "\nUltima;");
        assertThat(file.entries())
                .extracting(AttendanceEntry::text)
                .containsExactly("Prima", "Ultima");
        assertThat(file.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.number()).isEqualTo(3);
            assertThat(rejected.reason()).isEqualTo(reason);
        });
    }

    private static Stream<Arguments> wrongLines() {
        return Stream.of(
                Arguments.of("\"Aperta;", LineReason.STRAY_QUOTE),
                Arguments.of(" ; ;altro", LineReason.EMPTY),
                Arguments.of("Citt\uFFFD;", LineReason.LOST_LETTERS),
                Arguments.of(";RSSMRA80A01H501U", LineReason.CODE_OF_A_PERSON),
                Arguments.of("RSSMRA80A01H501U;", LineReason.CODE_OF_A_PERSON),
                Arguments.of(";19992", LineReason.CODE_MALFORMED),
                Arguments.of(";00000019991", LineReason.CODE_CHECK_WRONG),
                Arguments.of("a".repeat(201) + ";", LineReason.NAME_TOO_LONG));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongFiles")
    void refusesAFileOfWhichNothingCanBeTaken(byte[] content, AttendanceFileRefusal refusal) {
        assertThat(AttendanceFile.read(content)).isEqualTo(Outcome.refused(refusal));
    }

    private static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of(new byte[1_000_001], AttendanceFileRefusal.FILE_TOO_BIG),
                Arguments.of(utf8("PK\u0003\u0004abc"), AttendanceFileRefusal.FILE_NOT_TEXT),
                Arguments.of(new byte[10], AttendanceFileRefusal.FILE_NOT_TEXT),
                Arguments.of(utf8(" \n;;\n"), AttendanceFileRefusal.FILE_EMPTY),
                Arguments.of(utf8("persona;firma\nA;B"), AttendanceFileRefusal.COLUMN_MISSING),
                Arguments.of(utf8("A\n".repeat(2_001)), AttendanceFileRefusal.TOO_MANY_LINES));
    }

    @Test
    void whatReachesItsBoundIsTaken() {
        assertThat(AttendanceFile.read("A\n".repeat(2_000)).orThrow().entries()).hasSize(2_000);
        byte[] largest = utf8("A" + " ".repeat(999_999));
        assertThat(AttendanceFile.read(largest).orThrow().entries()).hasSize(1);
        String longest = "a".repeat(200);
        assertThat(names(utf8("denominazione;codice_fiscale\n" + longest + ";")))
                .containsExactly(longest);
    }

    @Test
    void readsBothEncodingsOfItalianOffices() {
        String text = "denominazione\nSocietà dell’Orto";
        byte[] windows = text.getBytes(Charset.forName("windows-1252"));
        assertThat(names(windows)).containsExactly("Società dell’Orto");
        assertThat(names(utf8(text))).containsExactly("Società dell’Orto");
        assertThat(names(utf8("\uFEFF" + text))).containsExactly("Società dell’Orto");
    }

    @Test
    void namesTypedByHandKeepTheirCommas() {
        AttendanceFile typed = AttendanceFile.typed(List.of("Uno, due", "", "  Tre   quattro "));
        assertThat(typed.entries())
                .extracting(AttendanceEntry::text)
                .containsExactly("Uno, due", "Tre quattro");
    }

    private static List<String> names(byte[] content) {
        return AttendanceFile.read(content).orThrow().entries().stream()
                .map(AttendanceEntry::text)
                .toList();
    }

    private static AttendanceFile read(String text) {
        return AttendanceFile.read(text).orThrow();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
