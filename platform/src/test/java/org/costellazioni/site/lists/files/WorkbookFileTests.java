package org.costellazioni.site.lists.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.kernel.Money;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;

/** Workbooks that leave the product, read back by another reader and in their own XML. */
class WorkbookFileTests {

    private static final List<String> HEAD = List.of("Nome", "=Testa");

    private static byte[] written(int mostRows, List<List<@Nullable Object>> rows)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile file = new WorkbookFile(bytes, "Righe", HEAD, mostRows)) {
            for (List<@Nullable Object> row : rows) {
                file.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(byte[] book, int sheet) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(
                new ByteArrayInputStream(book), new ReadingOptions(true, false))) {
            Sheet found = read.getSheet(sheet).orElseThrow();
            return found.read();
        }
    }

    private static Cell one(@Nullable Object value) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(value));
        return rows(written(10, rows), 0).get(1).getCell(0);
    }

    private static String sheetXml(@Nullable Object value) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(Arrays.asList(value));
        return part(written(10, rows), "xl/worksheets/sheet1.xml");
    }

    private static String part(byte[] book, String name) throws IOException {
        Path copy = Files.createTempFile("foglio", ".xlsx");
        try {
            Files.write(copy, book);
            try (ZipFile zip = new ZipFile(copy.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(copy);
        }
    }

    @Test
    void whateverATextBeginsWithItIsAText() throws IOException {
        for (String text :
                List.of("=1+1", "+39 041", "-5", "@x", "\tx", "00184", "1e5", "2026-03-29")) {
            Cell cell = one(text);
            assertThat(cell.getType()).as(text).isEqualTo(CellType.STRING);
            assertThat(cell.asString()).isEqualTo(text);
            assertThat(sheetXml(text)).doesNotContain("<f>", "t=\"n\"");
        }
    }

    @Test
    void textsComeBackAsTheyWere() throws IOException {
        for (String text : List.of(
                "Città", "a & b < c", "due\nrighe", "disse \"sì\"", " con spazi ", "🌟", "l’età")) {
            assertThat(one(text).asString()).as(text).isEqualTo(text);
        }
    }

    @Test
    void aTextThatLooksLikeACodeOfTheFormatIsNotTakenForOne() throws IOException {
        assertThat(sheetXml("_x0041_")).contains("_x005F_x0041_");
        assertThat(sheetXml("a\u0007b")).contains("a_x0007_b");
        assertThat(sheetXml("_x00_ and x0041")).contains("_x00_ and x0041");
    }

    @Test
    void datesAreDatesWithAStyle() throws IOException {
        Cell day = one(LocalDate.of(2026, 3, 29));
        assertThat(day.getType()).isEqualTo(CellType.NUMBER);
        assertThat(day.asDate()).isEqualTo(LocalDateTime.of(2026, 3, 29, 0, 0));
        assertThat(day.getDataFormatString()).isEqualTo("dd/mm/yyyy");
        Cell moment = one(Instant.parse("2026-07-01T08:30:00Z"));
        assertThat(moment.asDate()).isEqualTo(LocalDateTime.of(2026, 7, 1, 10, 30));
        assertThat(moment.getDataFormatString()).isEqualTo("dd/mm/yyyy hh:mm");
    }

    @Test
    void aDayThatSpreadsheetsReckonWronglyIsAText() throws IOException {
        assertThat(one(LocalDate.of(1873, 5, 1)).asString()).isEqualTo("1873-05-01");
        assertThat(one(LocalDate.of(1900, 2, 28)).getType()).isEqualTo(CellType.STRING);
        assertThat(one(LocalDate.of(1900, 3, 1)).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    void numbersAreNumbersUntilTheyWouldLoseTheirEnd() throws IOException {
        assertThat(one(12L).asNumber()).isEqualByComparingTo("12");
        assertThat(one(999_999_999_999_999L).getType()).isEqualTo(CellType.NUMBER);
        assertThat(one(12_345_678_901_234_567L).asString()).isEqualTo("12345678901234567");
        assertThat(one(new Money(123_450)).asNumber()).isEqualByComparingTo("1234.50");
    }

    @Test
    void aTextLongerThanACellIsCut() throws IOException {
        assertThat(one("x".repeat(40_000)).asString()).hasSize(32_767).endsWith("x…");
    }

    @Test
    void aFullSheetIsFollowedByAnotherWithTheSameHead() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long i = 1; i <= 5; i++) {
            rows.add(List.of("riga " + i, i));
        }
        byte[] book = written(3, rows);
        assertThat(rows(book, 0)).hasSize(3);
        assertThat(rows(book, 1)).hasSize(3);
        assertThat(rows(book, 2)).hasSize(2);
        assertThat(rows(book, 2).getFirst().getCell(1).asString()).isEqualTo("=Testa");
        assertThat(rows(book, 2).get(1).getCell(0).asString()).isEqualTo("riga 5");
    }

    @Test
    void thousandsOfRowsArriveInTheirOrder() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long i = 1; i <= 3_000; i++) {
            rows.add(Arrays.asList("riga " + i, i, i % 3 == 0 ? null : "x"));
        }
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(written(10_000, rows)))) {
            List<Row> all = read.getFirstSheet().read();
            assertThat(all).hasSize(3_001);
            assertThat(all.get(3_000).getCell(0).asString()).isEqualTo("riga 3000");
        }
    }

    @Test
    void theFileSaysWhatItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile file = new WorkbookFile(bytes, "Righe", HEAD)) {
            file.row(List.of("a", "b"));
            file.about(
                    "Note",
                    List.of(List.of("Elenco", "=Le realtà"), List.of("Filtro", "Tipo: ETS")));
        }
        List<Row> about = rows(bytes.toByteArray(), 1);
        assertThat(about.getFirst().getCell(1).asString()).isEqualTo("=Le realtà");
        try (InputStream in = new ByteArrayInputStream(bytes.toByteArray());
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            assertThat(read.getSheets().map(Sheet::getName)).containsExactly("Righe", "Note");
        }
    }
}
