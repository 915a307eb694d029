package org.costellazioni.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.intake.reading.SourceRow.Cells;
import org.costellazioni.kernel.Delimiter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class HeaderSearchTests {

    private static final TableLayout OFFICE =
            TableLayout.named(Set.of("denominazione", "comune", "telefono", "codice_fiscale"));

    @TempDir
    Path folder;

    /**
     * A list as an office saves it, and what its columns and first row are.
     *
     * @param text lines of the file
     */
    record OfficeList(String text, List<String> columns, List<String> row) {}

    static List<OfficeList> lists() {
        return List.of(
                new OfficeList(
                        "Elenco, ottobre\n\nN.;Associazione;Dove\n1;Primula;Burano\n2;Viola;\n",
                        List.of("N.", "Associazione", "Dove"),
                        List.of("1", "Primula", "Burano")),
                new OfficeList(
                        "ALBO;;\n;;\nDenominazione;Comune;Telefono\nBucaneve;Mira;041\n",
                        List.of("Denominazione", "Comune", "Telefono"),
                        List.of("Bucaneve", "Mira", "041")),
                new OfficeList(
                        "Albo;;a ottobre\nEnte;Sede;Nota\nGenziana;Mira;x\nAloe;Dolo;y\n",
                        List.of("Ente", "Sede", "Nota"),
                        List.of("Genziana", "Mira", "x")),
                new OfficeList(
                        "Dati;;Recapiti;\nEnte;Sede;Telefono;Nota\nGenziana;Mira;041;x\nAloe;Dolo;;\n",
                        List.of("Ente", "Sede", "Telefono", "Nota"),
                        List.of("Genziana", "Mira", "041", "x")),
                new OfficeList(
                        "denominazione;attività (sport, altro, canto)\nBanda;musica\nCoro;canto\n",
                        List.of("denominazione", "attività (sport, altro, canto)"),
                        List.of("Banda", "musica")),
                new OfficeList(
                        "\"Codice\nfiscale\";Denominazione;Comune\n90000039942;Ginestra;Mira\n",
                        List.of("Codice\nfiscale", "Denominazione", "Comune"),
                        List.of("90000039942", "Ginestra", "Mira")),
                new OfficeList(
                        "Anno;Denominazione;Anno\n2023;Primula;2024\n",
                        List.of("Anno", "Denominazione", "Anno (2)"),
                        List.of("2023", "Primula", "2024")),
                new OfficeList(
                        "Denominazione;Comune;\nGenziana;Mira;\nRanuncolo;Dolo\n",
                        List.of("Denominazione", "Comune", ""),
                        List.of("Genziana", "Mira", "")),
                new OfficeList(
                        "Nome della realtà\nPrimula\nViola, giovani\n",
                        List.of("Nome della realtà"),
                        List.of("Primula")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theLineThatExplainsMostOfTheTextNamesTheColumns(OfficeList list) throws IOException {
        assertThat(columns(list.text(), OFFICE)).isEqualTo(list.columns());
        assertThat(rows(list.text(), OFFICE).getFirst()).isEqualTo(list.row());
    }

    @Test
    void theLineThatExplainsMostOfASheetNamesTheColumns() throws IOException {
        Path file = folder.resolve("mappatura.xlsx");
        write(
                file,
                List.of(
                        List.of("Mappatura delle realtà"),
                        List.of(),
                        List.of("denominazione ente", "zona", "ambito"),
                        List.of("Circolo Primula", "Mestre", "cultura"),
                        List.of("Circolo Viola", "", "sport")));
        try (Table table = Tables.open(file, OFFICE).orThrow()) {
            assertThat(table.columns()).containsExactly("denominazione ente", "zona", "ambito");
            SourceRow row = table.next().orElseThrow();
            assertThat(row.line()).isEqualTo(4);
            assertThat(((Cells) row).values())
                    .containsExactly("Circolo Primula", "Mestre", "cultura");
            assertThat(table.next()).isPresent();
            assertThat(table.next()).isEmpty();
        }
    }

    @Test
    void nothingThatWasLookedAtIsLostOrReadTwice() throws IOException {
        StringBuilder text = new StringBuilder("Titolo\n\nEnte;Sede\n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            names.add("Circolo " + i);
            text.append(names.getLast()).append(";Mira\n");
        }
        assertThat(rows(text.toString(), OFFICE)).extracting(List::getFirst).isEqualTo(names);
        Path file = folder.resolve("lungo.xlsx");
        List<List<String>> sheet =
                new ArrayList<>(List.of(List.of("Titolo"), List.of("Ente", "Sede")));
        names.forEach(name -> sheet.add(List.of(name, "Mira")));
        write(file, sheet);
        try (Table table = Tables.open(file, OFFICE).orThrow()) {
            assertThat(read(table)).extracting(List::getFirst).isEqualTo(names);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uno;Mira\nDue;Dolo\n", "Uno\nDue\n"})
    void theFirstLineIsTheHeaderWhereNoOtherExplainsMore(String rows) throws IOException {
        String first = rows.lines().findFirst().orElseThrow();
        assertThat(columns(rows, OFFICE)).isEqualTo(List.of(first.split(";")));
    }

    @Test
    void aMissingCellAtTheEndIsEmptyAndATornLineIsRejected() throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (Table table = open("denominazione;comune;telefono\nUno;Mira\nDue\nTre;;\n", OFFICE)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get());
            }
        }
        assertThat(((Cells) rows.get(0)).values()).containsExactly("Uno", "Mira", "");
        assertThat(rows.get(1)).isInstanceOf(SourceRow.Unreadable.class);
        assertThat(((Cells) rows.get(2)).values()).containsExactly("Tre", "", "");
    }

    @Test
    void whoHasSeenTheFileMaySayWhichLineAndWhichDelimiter() throws IOException {
        String text = "Ente;Sede, via\nPrimula;Mira, Roma\nViola;Dolo, Po\n";
        assertThat(columns(text, OFFICE.told(0, Delimiter.COMMA)))
                .containsExactly("Ente;Sede", "via");
        assertThat(columns(text, OFFICE.told(2, null))).containsExactly("Primula", "Mira, Roma");
        assertThat(rows(text, OFFICE.told(2, null))).containsExactly(List.of("Viola", "Dolo, Po"));
        assertThat(columns(text, OFFICE.told(99, null))).containsExactly("Ente", "Sede, via");
    }

    @Test
    void aFileOfDelimitersAloneHasNoColumnWithAName() throws IOException {
        assertThat(columns(";;\n;;\n", OFFICE)).containsExactly("");
    }

    private List<String> columns(String text, TableLayout layout) throws IOException {
        try (Table table = open(text, layout)) {
            return table.columns();
        }
    }

    private List<List<String>> rows(String text, TableLayout layout) throws IOException {
        try (Table table = open(text, layout)) {
            return read(table);
        }
    }

    private static List<List<String>> read(Table table) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Optional<SourceRow> row = table.next(); row.isPresent(); row = table.next()) {
            rows.add(((Cells) row.get()).values());
        }
        return rows;
    }

    private Table open(String text, TableLayout layout) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "elenco", ".csv"), text);
        return Tables.open(file, layout).orThrow();
    }

    private static void write(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "prova", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Elenco");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        }
    }
}
