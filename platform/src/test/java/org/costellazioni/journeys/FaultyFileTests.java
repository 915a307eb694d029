package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.reading.TestSheets;
import org.costellazioni.people.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The office uploads every kind of broken file: each is explained, and the good rows are taken. */
@PlatformTest
class FaultyFileTests {

    private static final String HEADER = "codice_fiscale;denominazione;comune\n";
    private static final int MEGABYTE = 1 << 20;
    private static final int LONG_LINE_MEGABYTES = 100;

    @Autowired
    private DemoTerritory demo;

    @TempDir
    Path folder;

    private TestTerritory territory;

    @BeforeEach
    void prepareAnEmptyTerritory() {
        TestBrowser.demand();
        territory = demo.empty();
    }

    @Test
    void aFaultyRowIsKeptWithItsReasonAndTheOthersAreTaken() throws IOException {
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, Visit.WIDE, true)) {
            String stray = HEADER + "90000379991;Orto Vivo;Mira\n90000379892;Casa;Storta;Mira\n";
            take(visit, file("separatore.csv", stray));
            assertThat(visit.words()).contains("Valori nella riga: 4, colonne: 3.");
            String digit = HEADER + "90000001231;Banda Larga;Mira\n90000379990;Casa Storta;Mira\n";
            take(visit, file("cifra.csv", digit));
            assertThat(visit.words()).contains("90000379990 è sbagliato");
            String lost = HEADER + "90000009994;Città salvata;Mira\n90000008889;Citt\ufffd;Mira\n";
            take(visit, file("codifica.csv", lost));
            assertThat(visit.words()).contains("Ci sono lettere rovinate.");
            String twice = HEADER + "90000007899;Coro;Mira\n90000007899;Altro coro;Dolo\n";
            take(visit, file("doppia.csv", twice));
            assertThat(visit.words())
                    .contains("nel file due volte con dati diversi: alla riga 2 e alla riga 3");
            take(visit, longLine());
            assertThat(visit.words())
                    .contains("La riga è troppo lunga (migliaia di byte: 104857).");
            visit.inspect("importazione-riga-lunga");
            assertThat(visit.page()
                            .evaluate(
                                    "() => { const table = document.querySelector('.piece-table');"
                                            + " return table.scrollWidth - table.clientWidth; }"))
                    .as("sideways scroll of the rejected rows")
                    .isEqualTo(0);
            visit.open("/realta");
            assertThat(visit.words())
                    .contains("Orto Vivo", "Banda Larga", "Città salvata", "Prima", "Dopo")
                    .doesNotContain("Storta", "xxx");
        }
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndLeavesTheServerWell() throws IOException {
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, Visit.NARROW, false)) {
            ImportTests.upload(
                    visit, file("colonna.csv", "codice_fiscale;comune\n90000379991;Mira\n"));
            visit.press("Importa");
            assertThat(visit.words()).contains("Una colonna deve essere la denominazione");
            visit.forgiveComplaints();
            visit.inspect("importazione-senza-denominazione");
            ImportTests.upload(visit, file("vuoto.csv", ""));
            assertThat(visit.words()).contains("Il file è vuoto.");
            Path sheet = folder.resolve("giga.xlsx");
            TestSheets.withAGigabyteInACell(sheet);
            ImportTests.upload(visit, sheet);
            assertThat(visit.words()).contains("contiene una cella o una riga enorme");
            visit.inspect("importazione-cella-enorme");
            TestSheets.withEntities(sheet);
            ImportTests.upload(visit, sheet);
            assertThat(visit.words()).contains("istruzioni non ammesse (DOCTYPE o entità XML)");
            assertThat(visit.open("/importazioni")).isEqualTo(200);
        }
    }

    private static void take(Visit visit, Path file) {
        ImportTests.upload(visit, file);
        visit.press("Importa");
        ImportTests.finish(visit);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path longLine() throws IOException {
        Path file = folder.resolve("riga.csv");
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((HEADER + "90000004565;Prima;Mira\n").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < LONG_LINE_MEGABYTES; i++) {
                out.write(block);
            }
            out.write("\n90000379892;Dopo;Mira\n".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
