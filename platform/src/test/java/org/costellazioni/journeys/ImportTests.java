package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programme office takes in a list that it keeps in a spreadsheet. */
@PlatformTest
class ImportTests {

    private static final String LIST = """
            Associazione,CF,Comune,Cosa fanno
            Orto Vivo,90000379991,Venezia,Un orto per la scuola
            Casa Storta,90000379990,Venezia,Una casa in affitto solidale
            """;
    private static final String LATER = """
            denominazione,comune
            Orto Vivo Onlus,Venezia
            """;
    private static final String WRONG = """
            denominazione,comune,temi
            Orto Vivo,Venezia,Orti di tutti
            Casa Storta,Venezia,
            Banda del Ponte,Venezia,
            """;
    private static final int MOST_WAITS = 40;
    private static final int WAIT_MILLIS = 250;

    @Autowired
    private DemoTerritory demo;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theOfficeImportsCorrectsAndDecides(boolean scripts) throws IOException {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            upload(visit, "elenco.csv", LIST);
            visit.inspect("importazione-colonne");
            assertThat(visit.page().inputValue("#colonna-1")).isEqualTo("FISCAL_CODE");
            visit.page().selectOption("#colonna-3", "DESCRIPTION");
            visit.press("Importa");
            finish(visit);
            visit.inspect("importazione-esito");
            assertThat(visit.words()).contains("ultimo carattere non torna", "Casa Storta");
            Download rejects = visit.page()
                    .waitForDownload(() -> visit.follow("Scarica le righe non importate"));
            String corrected = Files.readString(rejects.path(), StandardCharsets.UTF_8)
                    .replace("90000379990", "90000379892");
            upload(visit, "corretto.csv", corrected);
            visit.press("Importa");
            finish(visit);
            decide(visit);
            visit.open("/realta");
            assertThat(visit.words()).contains("Orto Vivo");
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {375, 1280})
    void aWrongImportIsTakenBackAfterSeeingWhatThatTouches(int width) throws IOException {
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, width > 375)) {
            upload(visit, "elenco.csv", WRONG);
            assertThat(visit.words()).contains("non è nei vocabolari", "Orti di tutti");
            visit.inspect("importazione-voci-" + width);
            visit.press("Importa");
            assertThat(visit.words()).contains("“Orti di tutti” (una riga)");
            visit.inspect("importazione-parole-" + width);
            visit.press("Importa");
            finish(visit);
            visit.inspect("importazione-da-annullare-" + width);
            visit.follow("Guarda le righe, e annulla una alla volta");
            visit.inspect("importazione-righe-" + width);
            visit.open(visit.page()
                    .locator("a[href$='/righe/3/annullamento']")
                    .first()
                    .getAttribute("href"));
            visit.inspect("importazione-riga-" + width);
            visit.press("Annulla la riga");
            assertThat(visit.words()).contains("ha annullato la riga 3");
            visit.open("/realta/orto-vivo/modifica");
            visit.page().fill("textarea[name=description]", "Un orto, scritto a mano");
            visit.press("Salva");
            visit.open("/importazioni");
            visit.follow("elenco.csv");
            visit.follow("Annulla tutta l’importazione");
            assertThat(visit.words()).contains("Resta Orto Vivo: una persona l’ha cambiato dopo");
            visit.inspect("importazione-annullare-" + width);
            visit.page().fill("#perche", "Era il file di un altro ufficio");
            visit.press("Annulla quello che è stato fatto");
            visit.open("/importazioni");
            visit.follow("elenco.csv");
            assertThat(visit.words()).contains("Era il file di un altro ufficio", "Che cosa resta");
            visit.inspect("importazione-annullata-" + width);
        }
    }

    private void decide(Visit visit) throws IOException {
        upload(visit, "altro.csv", LATER);
        visit.press("Importa");
        finish(visit);
        visit.follow("Vai alle righe da decidere");
        visit.inspect("importazione-da-decidere");
        assertThat(visit.words()).contains("Orto Vivo Onlus", "90000379991");
        visit.press("È lo stesso");
        assertThat(visit.words())
                .contains("Niente da decidere", "è lo stesso di “Orto Vivo”", "Annulla questa");
        visit.inspect("importazione-decisa");
    }

    private void upload(Visit visit, String name, String text) throws IOException {
        upload(visit, Files.writeString(folder.resolve(name), text));
    }

    static void upload(Visit visit, Path file) {
        visit.open("/importazioni/nuova");
        visit.page().setChecked("input[name=contenuto][value=csv]", true);
        visit.page().setInputFiles("#file", file);
        visit.press("Continua");
    }

    /** Waits for the job: the page looks by itself with JavaScript, else the person reloads it. */
    static void finish(Visit visit) {
        for (int i = 0; i < MOST_WAITS && !visit.words().contains("letto tutto"); i++) {
            visit.page().waitForTimeout(WAIT_MILLIS);
            if (!visit.scripts()) {
                visit.page().reload();
            }
        }
        assertThat(visit.words()).contains("Il file è stato letto tutto");
    }
}
