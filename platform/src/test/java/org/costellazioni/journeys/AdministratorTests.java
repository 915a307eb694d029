package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.TestPictures;
import org.costellazioni.people.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator sets the house up: people and how the place looks. */
@PlatformTest
class AdministratorTests {

    private static final int EMBLEM_WIDTH = 120;
    private static final int EMBLEM_HEIGHT = 48;

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void anAdministratorInvitesAColleague(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        String address = "delia." + System.nanoTime() + "@costellazioni.example";
        try (Visit visit =
                demo.visit(demo.play(Cast.ADMINISTRATOR, territory), territory, width, scripts)) {
            visit.follow("Incarichi");
            visit.follow("Aggiungi una persona");
            visit.page().locator("main input[type=text]").nth(0).fill("Delia");
            visit.page().locator("main input[type=text]").nth(1).fill("Squadra");
            visit.page().fill("main input[type=email]", address);
            visit.page().selectOption("#ruolo", "PROGRAMME_OFFICE");
            visit.inspect("amministratrice-invita");
            visit.press("Dai il ruolo");
            visit.inspect("amministratrice-persone");
            assertThat(visit.words()).contains("Abbiamo mandato un invito");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void anAdministratorGivesThePlaceItsColorAndEmblem(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.ADMINISTRATOR, territory), territory, width, scripts)) {
            visit.follow("Impostazioni del territorio");
            visit.page().fill("#nome", "Laguna Nord");
            visit.page().fill("#colore", "#ffff00");
            visit.press("Salva le impostazioni");
            visit.inspect("impostazioni-errore");
            assertThat(visit.page().inputValue("#nome")).isEqualTo("Laguna Nord");
            visit.page().fill("#colore", "#7a1f3d");
            visit.press("Salva le impostazioni");
            assertThat(visit.words()).contains("Le impostazioni sono salvate");
            visit.page()
                    .setInputFiles(
                            "#emblema",
                            new FilePayload(
                                    "emblema.png",
                                    "image/png",
                                    TestPictures.png(EMBLEM_WIDTH, EMBLEM_HEIGHT)));
            visit.page().fill("#testo", "Comune di Laguna Nord");
            visit.press("Aggiungi l’emblema");
            visit.inspect("impostazioni-salvate");
            assertThat(visit.words()).contains("Comune di Laguna Nord");
        }
    }
}
