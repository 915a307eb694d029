package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.kernel.Outcome;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class SpreadsheetTableTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("elenco.xlsx");
    }

    @Test
    void readsNamedColumnsNumbersAndBlanks() throws IOException {
        write("codice_fiscale;denominazione;lat", sheet -> {
            sheet.value(1, 0, "00339370272");
            sheet.value(1, 1, "Città di Venezia");
            sheet.value(1, 2, 45.437);
            sheet.value(3, 1, "Senza codice");
        });
        try (Table table = Tables.open(file, TableLayout.NAMED).orThrow()) {
            assertThat(table.columns()).containsExactly("codice_fiscale", "denominazione", "lat");
            assertThat(cells(table.next().orElseThrow()))
                    .containsExactly("00339370272", "Città di Venezia", "45.437");
            SourceRow second = table.next().orElseThrow();
            assertThat(second.line()).isEqualTo(4);
            assertThat(cells(second)).containsExactly("", "Senza codice", "");
            assertThat(table.next()).isEmpty();
        }
    }

    @Test
    void skipsTheTwoHeaderLinesOfAFixedLayout() throws IOException {
        write("CODICE FISCALE;DENOMINAZIONE", sheet -> {
            sheet.value(1, 0, "Steuernummer");
            sheet.value(2, 0, 339370272);
            sheet.value(2, 1, "Uno");
        });
        TableLayout layout = TableLayout.fixed(List.of("codice", "nome"), 2);
        try (Table table = Tables.open(file, layout).orThrow()) {
            assertThat(cells(table.next().orElseThrow())).containsExactly("339370272", "Uno");
        }
    }

    @Test
    void moreCellsThanColumnsRejectTheRow() throws IOException {
        write("denominazione;comune", sheet -> {
            sheet.value(1, 0, "Uno");
            sheet.value(1, 4, "di troppo");
            sheet.value(2, 0, "Due");
        });
        try (Table table = Tables.open(file, TableLayout.NAMED).orThrow()) {
            Rejection rejection = ((SourceRow.Unreadable) table.next().orElseThrow()).rejection();
            assertThat(rejection.reason()).isEqualTo(RejectReason.WRONG_CELL_COUNT);
            assertThat(rejection.original()).isEqualTo("Uno;;;;di troppo");
            assertThat(cells(table.next().orElseThrow())).containsExactly("Due", "");
        }
    }

    @Test
    void refusesMoreThanTwoHundredColumns() throws IOException {
        write("nome" + ";x".repeat(200), sheet -> {});
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.TOO_MANY_COLUMNS);
    }

    @Test
    void refusesACellWithAGigabyteBehindIt() throws IOException {
        TestSheets.withAGigabyteInACell(file);
        assertThat(Files.size(file)).isLessThan(2 << 20);
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.CELL_TOO_BIG);
    }

    @Test
    void refusesAGigabyteOfManySmallRows() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>" + "A".repeat(1000) + "</t></is></c></row>";
        TestSheets.ofAGigabyte(
                file, "<worksheet><sheetData>", row.repeat(1000), "</sheetData></worksheet>");
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.SPREADSHEET_TOO_BIG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a \"lol\">]><worksheet/>",
                "<!-- innocent --><!doctype x SYSTEM \"file:///etc/passwd\"><worksheet/>",
                "<?xml version=\"1.0\"?><?p > ?><!DOCTYPE x><worksheet/>"
            })
    void refusesDocumentTypes(String sheet) throws IOException {
        TestSheets.of(file, TestSheets.text(sheet));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.DOCUMENT_TYPE);
    }

    @Test
    void refusesADocumentTypeHiddenInAnotherEncoding() throws IOException {
        TestSheets.of(file, "<!DOCTYPE x><worksheet/>".getBytes(StandardCharsets.UTF_16));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.BROKEN_SPREADSHEET);
        TestSheets.of(
                file, "<?xml version=\"1.0\"?><!DOCTYPE x>".getBytes(Charset.forName("UTF-32BE")));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.BROKEN_SPREADSHEET);
    }

    @Test
    void aRowEndInsideCharacterDataDoesNotEndTheRow() throws IOException {
        String trick = "<![CDATA[</row><row>" + "A".repeat(60_000) + "]]>";
        TestSheets.of(
                file,
                TestSheets.text("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>"
                        + trick.repeat(80)
                        + "</t></is></c></row></sheetData></worksheet>"));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.CELL_TOO_BIG);
    }

    @Test
    void refusesACellFarOutsideAnySheet() throws IOException {
        TestSheets.of(
                file,
                TestSheets.text(
                        "<worksheet><sheetData><row><c t=\"n\" r = 'ZZZZZZ1'><v>1</v></c></row>"
                                + "</sheetData></worksheet>"));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.BROKEN_SPREADSHEET);
    }

    @Test
    void refusesAnArchiveThatIsNoSpreadsheetAndOneCutShort() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("leggimi.txt"));
            zip.write(TestSheets.text("ciao"));
        }
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.BROKEN_SPREADSHEET);
        write("denominazione", sheet -> sheet.value(1, 0, "Uno"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.BROKEN_SPREADSHEET);
    }

    @Test
    void refusesASheetWithoutARow() throws IOException {
        write("", sheet -> {});
        assertThat(refusal()).isEqualTo(FileRefusal.Kind.EMPTY_FILE);
    }

    private FileRefusal.Kind refusal() throws IOException {
        Outcome<Table> outcome = Tables.open(file, TableLayout.NAMED);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((FileRefusal) ((Outcome.Refused<Table>) outcome).refusal()).kind();
    }

    private void write(String header, java.util.function.Consumer<Worksheet> rows)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "prova", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Elenco");
            String[] names = header.isEmpty() ? new String[0] : header.split(";");
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            rows.accept(sheet);
        }
    }

    private static List<String> cells(SourceRow row) {
        return ((Cells) row).values();
    }
}
