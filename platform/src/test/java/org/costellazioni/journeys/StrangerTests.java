package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A stranger with a phone finds who can help. */
@PlatformTest
class StrangerTests {

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aStrangerFindsAnAssociationAndItsNetworkAndReports(boolean scripts) {
        try (Visit visit = demo.visit(Visit.NARROW, scripts)) {
            visit.open("/");
            visit.page().fill("#cerca", "universita dela terza estate");
            visit.page().press("#cerca", "Enter");
            visit.inspect("cittadino-cerca");
            visit.follow("Università della Terza Estate");
            visit.inspect("cittadino-realta");
            visit.page().locator("main a[href^='/reti/']").first().click();
            visit.inspect("cittadino-rete");
            assertThat(visit.words()).contains("Università della Terza Estate");
            String network = visit.page().locator("h1").innerText();
            visit.page().locator("footer").getByText("Segnalazione disservizio").click();
            visit.page().fill("main textarea", "Il telefono di " + network + " non risponde.");
            visit.inspect("cittadino-segnala");
            visit.press("Invia");
            visit.inspect("cittadino-grazie");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void everyStarOfTheListLeadsToItsPage(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        try (Visit visit = demo.visit(width, scripts)) {
            visit.open("/?vista=elenco");
            visit.follow("Autismo a Colori");
            assertThat(visit.page().locator("h1").innerText()).isEqualTo("Autismo a Colori");
            visit.open("/cielo/stelle/1");
            visit.follow("Vedi la pagina");
            assertThat(visit.page().locator(".feedback-card").count()).isEqualTo(1);
            visit.inspect("stella-pagina");
        }
    }
}
