package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.intake.reading.SourceRow.Unreadable;
import org.costellazioni.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DelimitedTableTests {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void detectsTheDelimiter(String d) throws IOException {
        List<SourceRow> rows = rows("nome" + d + "comune\nBanca del tempo" + d + "Mira\n");
        assertThat(values(rows.getFirst())).containsExactly("Banca del tempo", "Mira");
    }

    @Test
    void readsUtf8WithAMarkAndWindows1252Alike() throws IOException {
        String text = "denominazione;comune\r\nSocietà della città;Forlì\r\n";
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS_1252))) {
            try (Table table = open(bytes)) {
                assertThat(table.columns()).containsExactly("denominazione", "comune");
                assertThat(values(table.next().orElseThrow()))
                        .containsExactly("Società della città", "Forlì");
                assertThat(table.next()).isEmpty();
            }
        }
    }

    @Test
    void keepsTheOtherAccentsWhenOneLineOfAUtf8FileIsBroken() throws IOException {
        byte[] good = "nome\nCittà\nPerché\n".getBytes(StandardCharsets.UTF_8);
        byte[] bad = "Societ\u00e0\n".getBytes(WINDOWS_1252);
        byte[] bytes = Arrays.copyOf(good, good.length + bad.length);
        System.arraycopy(bad, 0, bytes, good.length, bad.length);
        List<SourceRow> rows = rows(bytes);
        assertThat(values(rows.get(0))).containsExactly("Città");
        assertThat(values(rows.get(1))).containsExactly("Perché");
        assertThat(reason(rows.get(2))).isEqualTo(RejectReason.LOST_ENCODING);
    }

    @ParameterizedTest
    @CsvSource({"CittÃ  di Mira", "PerchÃ© no", "UnitÃ ", "Citt\uFFFD", "La â€œCometaâ€"})
    void namesLettersThatWereRuinedBefore(String ruined) throws IOException {
        List<SourceRow> rows = rows("nome;comune\n" + ruined + ";Mira\nSana;Mira\n");
        assertThat(reason(rows.get(0))).isEqualTo(RejectReason.LOST_ENCODING);
        assertThat(values(rows.get(1))).containsExactly("Sana", "Mira");
    }

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndLineEnds() throws IOException {
        List<SourceRow> rows = rows("nome,nota\n\"Rossi, \"\"figli\"\"\",\"due\nrighe\"\nB,c\n");
        assertThat(values(rows.get(0))).containsExactly("Rossi, \"figli\"", "due\nrighe");
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    @Test
    void takesAQuotationMarkInsideACellAsItStands() throws IOException {
        List<SourceRow> rows = rows("nome,comune\nASSOCIAZIONE \"LA COMETA\",MIRA\n");
        assertThat(values(rows.getFirst())).containsExactly("ASSOCIAZIONE \"LA COMETA\"", "MIRA");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
        List<SourceRow> rows = rows("a,b\n1,\"due\n3,4\n5,\"sei\"\n7,8\n");
        assertThat(reason(rows.get(0))).isEqualTo(RejectReason.UNCLOSED_QUOTE);
        assertThat(rows.stream().map(SourceRow::line)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(values(rows.get(2))).containsExactly("5", "sei");
    }

    @Test
    void textAfterAClosingQuoteIsNamed() throws IOException {
        assertThat(reason(rows("a,b\n\"uno\" due,tre\n").getFirst()))
                .isEqualTo(RejectReason.STRAY_QUOTE);
    }

    @Test
    void aStrayDelimiterKeepsLineAndOriginalText() throws IOException {
        List<SourceRow> rows = rows("nome;comune\nUno;Mira\nDue;;Mira\nTre\n");
        Rejection tooMany = ((Unreadable) rows.get(1)).rejection();
        assertThat(tooMany.reason()).isEqualTo(RejectReason.WRONG_CELL_COUNT);
        assertThat(tooMany.line()).isEqualTo(3);
        assertThat(tooMany.original()).isEqualTo("Due;;Mira");
        assertThat(tooMany.arguments()).containsExactly("2", "3");
        assertThat(reason(rows.get(2))).isEqualTo(RejectReason.WRONG_CELL_COUNT);
    }

    @Test
    void skipsBlankLinesAndLinesOfDelimiters() throws IOException {
        List<SourceRow> rows = rows("\n\nnome;comune\n\n;;\nUno;Mira\n   \n");
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(6);
    }

    @Test
    void skipsTheWordThatTellsSpreadsheetsTheDelimiter() throws IOException {
        assertThat(values(rows("sep=,\nnome,comune\nUno,Mira\n").getFirst()))
                .containsExactly("Uno", "Mira");
    }

    @Test
    void aHundredMegabyteLineIsOneRejectedRow() throws IOException {
        Path file = folder.resolve("lunga.csv");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("nome;comune\nUno;Mira\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
            out.write("\nDue;Mira\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Table table = Tables.open(file, TableLayout.NAMED).orThrow()) {
            assertThat(values(table.next().orElseThrow())).containsExactly("Uno", "Mira");
            Rejection rejection = ((Unreadable) table.next().orElseThrow()).rejection();
            assertThat(rejection.reason()).isEqualTo(RejectReason.LINE_TOO_LONG);
            assertThat(rejection.line()).isEqualTo(3);
            assertThat(rejection.arguments()).containsExactly("104857");
            assertThat(rejection.original()).hasSizeLessThanOrEqualTo(4000).startsWith("xxx");
            assertThat(values(table.next().orElseThrow())).containsExactly("Due", "Mira");
            assertThat(table.next()).isEmpty();
        }
    }

    @Test
    void fixedColumnsSkipTheirHeaderOrHaveNone() throws IOException {
        TableLayout layout = TableLayout.fixed(List.of("codice_fiscale", "nome"), 2);
        String row = "00339370272;Uno\n";
        for (String header : List.of("Titolo;\nCodice;Nome\n", "Codice;Nome\n", "")) {
            try (Table table = open((header + row).getBytes(StandardCharsets.UTF_8), layout)) {
                assertThat(values(table.next().orElseThrow()))
                        .containsExactly("00339370272", "Uno");
            }
        }
    }

    @Test
    void fixedColumnsAreReadByNameWhenTheFirstLineNamesThem() throws IOException {
        TableLayout layout = TableLayout.fixed(List.of("codice_fiscale", "nome"), 2);
        try (Table table = open(
                "riga;nome;codice_fiscale\n7;Uno;00339370272\n".getBytes(StandardCharsets.UTF_8),
                layout)) {
            assertThat(table.columns()).containsExactly("riga", "nome", "codice_fiscale");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE",
        "'  \n \n', EMPTY_FILE",
        "'%PDF-1.7 …', UNKNOWN_TYPE",
        "'<html><table></table></html>', UNKNOWN_TYPE",
        "'nome;Nome\nUno;Due\n', DUPLICATE_COLUMN"
    })
    void refusesWhatIsNoTable(String text, FileRefusal.Kind kind) throws IOException {
        assertThat(refusal(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @Test
    void refusesMoreThanTwoHundredColumns() throws IOException {
        String names = IntStream.rangeClosed(1, 201)
                .mapToObj(i -> "colonna " + i)
                .collect(Collectors.joining(";"));
        assertThat(refusal((names + "\nUno\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileRefusal.Kind.TOO_MANY_COLUMNS);
        String fewer = names.substring(0, names.lastIndexOf(';'));
        try (Table table = open((fewer + "\nUno\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.columns()).hasSize(200);
        }
    }

    @Test
    void refusesUtf16AndBinaryFiles() throws IOException {
        assertThat(refusal("nome;comune\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(FileRefusal.Kind.UTF_16);
        assertThat(refusal("nome;comune\nUno;Mira\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileRefusal.Kind.UTF_16);
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        assertThat(refusal(noise)).isEqualTo(FileRefusal.Kind.UNKNOWN_TYPE);
    }

    @Test
    void aZeroByteIsARuinedLetterAndIsNotKept() throws IOException {
        Rejection rejection = ((Unreadable) rows("nome\nU\0no\n").getFirst()).rejection();
        assertThat(rejection.reason()).isEqualTo(RejectReason.LOST_ENCODING);
        assertThat(rejection.original()).isEqualTo("U\uFFFDno");
    }

    @Test
    void everyLineIsAnsweredWhateverItHolds() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "ab\";,\t' é\u0001Ã";
        TableLayout usual = TableLayout.named(Set.of("nome", "comune"));
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("nome;comune\n");
            for (int i = 0; i < 12; i++) {
                text.append('x');
                random.ints(random.nextInt(14), 0, alphabet.length())
                        .forEach(c -> text.append(alphabet.charAt(c)));
                text.append('\n');
            }
            text.append("ultima;riga\n");
            List<SourceRow> rows = rows(text.toString().getBytes(StandardCharsets.UTF_8), usual);
            assertThat(values(rows.getLast()))
                    .as("seed %d", seed)
                    .containsExactly("ultima", "riga");
            assertThat(rows.stream().map(SourceRow::line))
                    .as("seed %d", seed)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private FileRefusal.Kind refusal(byte[] bytes) throws IOException {
        Outcome<Table> outcome = Tables.open(write(bytes), TableLayout.NAMED);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((FileRefusal) ((Outcome.Refused<Table>) outcome).refusal()).kind();
    }

    private List<SourceRow> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SourceRow> rows(byte[] bytes) throws IOException {
        return rows(bytes, TableLayout.NAMED);
    }

    private List<SourceRow> rows(byte[] bytes, TableLayout layout) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (Table table = open(bytes, layout)) {
            for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private Table open(byte[] bytes) throws IOException {
        return open(bytes, TableLayout.NAMED);
    }

    private Table open(byte[] bytes, TableLayout layout) throws IOException {
        return Tables.open(write(bytes), layout).orThrow();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "tabella", ".csv"), bytes);
    }

    private static List<String> values(SourceRow row) {
        return ((Cells) row).values();
    }

    private static RejectReason reason(SourceRow row) {
        return ((Unreadable) row).rejection().reason();
    }
}
