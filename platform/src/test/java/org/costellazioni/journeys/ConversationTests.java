package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;

/** The office and whoever acts for an actor talk beside its page. */
@PlatformTest
class ConversationTests {

    private static final FilePayload FILE = new FilePayload(
            "sedie.txt", "text/plain", "Dieci sedie".getBytes(StandardCharsets.UTF_8));

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theyAskAndAnswerAndOneThinksBetterOfIt(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        String answer = "Le portiamo noi " + (scripts ? "di sera" : "di giorno");
        String page;
        try (Visit visit = demo.visit(demo.play(Cast.CLERK), width, scripts)) {
            visit.open("/realta?q=mani+in+pasta");
            visit.page().locator("main").getByText("Mani in Pasta").first().click();
            page = visit.page().url();
            visit.page()
                    .fill(
                            "#testo",
                            "Chi porta le sedie?\n\nIl foglio: https://prova.example/sedie");
            visit.page().setInputFiles("#allegato", FILE);
            visit.press("Pubblica il commento");
            assertThat(visit.words()).contains("Il commento è pubblicato.", "sedie.txt");
            visit.page().fill("#testo", answer);
            visit.press("Pubblica il commento");
            visit.inspect("conversazione");
            visit.page().getByText("Ritira").last().click();
            assertThat(visit.words())
                    .contains("ha ritirato questo commento")
                    .doesNotContain(answer);
            visit.page().getByText("Nascondi").first().click();
            visit.page().fill("#motivo", "Nomi di persone");
            visit.inspect("conversazione-nascondi");
            visit.press("Nascondi il commento");
            visit.inspect("conversazione-nascosta");
        }
        try (Visit visit = demo.visit(width, scripts)) {
            visit.page().navigate(page);
            assertThat(visit.words()).doesNotContain("Chi porta le sedie?", "Conversazione");
        }
    }
}
