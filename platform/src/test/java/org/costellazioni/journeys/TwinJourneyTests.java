package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The programme office brings two actors together that nobody proposed, and finds what that taught. */
@PlatformTest
class TwinJourneyTests {

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestActors actors;

    @BeforeEach
    void demandABrowser() {
        TestBrowser.demand();
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void twoActorsAreBroughtTogetherByHand(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        make(territory, "La Tela", 1, "Venezia");
        make(territory, "Tessitori di Marghera", 2, "Marghera");
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            writeALocality(visit);
            join(visit);
            visit.open("/realta/tessitori-di-marghera/modifiche");
            assertThat(visit.page().url()).endsWith("/realta/la-tela/modifiche");
            visit.open("/realta?q=tessitori");
            assertThat(visit.words()).contains("La Tela");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whatWasBroughtTogetherIsTakenBack(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        make(territory, "La Tela", 1, "Venezia");
        make(territory, "Tessitori di Marghera", 2, "Marghera");
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            join(visit);
            visit.open("/annullamenti");
            assertThat(visit.words()).contains("“Tessitori di Marghera” è stata unita a “La Tela”");
            visit.follow("Vedi che cosa cambia");
            visit.inspect("doppione-annulla");
            assertThat(visit.words()).contains("“Tessitori di Marghera” torna da sola");
            visit.press("Annulla quello che è stato fatto");
            assertThat(visit.words()).contains("Fatto: abbiamo annullato.");
            visit.open("/realta/tessitori-di-marghera");
            assertThat(visit.page().url()).endsWith("/realta/tessitori-di-marghera");
            assertThat(visit.words()).contains("Tessitori di Marghera");
            visit.open("/realta/la-tela");
            assertThat(visit.words()).contains("La Tela");
        }
    }

    private void make(TestTerritory territory, String name, int code, String place) {
        actors.make(
                territory,
                TestActors.sheet("ets", name)
                        .with(ActorField.FISCAL_CODE, TestActors.code(code))
                        .with(ActorField.MUNICIPALITY, place));
    }

    private static void writeALocality(Visit visit) {
        visit.open("/vocabolari");
        visit.follow("Località");
        visit.inspect("localita-nessuna");
        visit.follow("Aggiungi una località");
        visit.page().fill("#localita", "Mestre");
        visit.press("Salva");
        visit.inspect("localita-errore");
        assertThat(visit.page().inputValue("#localita")).isEqualTo("Mestre");
        visit.page().fill("#comune", "Venezia");
        visit.press("Salva");
        visit.inspect("localita-salva");
        assertThat(visit.words()).contains("Mestre è una località di Venezia");
    }

    private static void join(Visit visit) {
        visit.open("/realta/la-tela");
        visit.follow("È la stessa di un’altra?");
        visit.page().locator("main input[name=cerca]").fill("tessitori");
        visit.press("Cerca");
        visit.inspect("doppione-trovato");
        visit.follow("Tessitori di Marghera");
        visit.inspect("doppione-codici-diversi");
        assertThat(visit.words()).contains("Hanno due codici fiscali diversi");
        visit.page().locator("label[for=certo]").click();
        visit.press("Sono la stessa: tieni La Tela");
        assertThat(visit.words()).contains("Adesso c’è solo La Tela");
        visit.open("/vocabolari/localita");
        visit.inspect("localita-imparata");
        assertThat(visit.words()).contains("Marghera", "imparata da una decisione");
    }
}
