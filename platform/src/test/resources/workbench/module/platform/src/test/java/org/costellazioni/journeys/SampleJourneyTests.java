package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office adds to its list; nobody else finds it. */
@PlatformTest
class SampleJourneyTests {

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theOfficeAddsToItsList(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            visit.follow("Campioni");
            visit.inspect("campioni-vuoto");
            visit.follow("Aggiungi all’elenco");
            visit.page().fill("#note", "Sta in rimessa");
            visit.press("Salva");
            visit.inspect("campioni-errore");
            assertThat(visit.words()).contains("Scrivi il nome");
            assertThat(visit.page().inputValue("#note")).isEqualTo("Sta in rimessa");
            visit.page().fill("#nome", "Barca a remi");
            visit.press("Salva");
            visit.inspect("campioni-uno");
            assertThat(visit.words()).contains("Barca a remi", "Sta in rimessa");
            visit.open("/campioni?q=REMI");
            visit.inspect("campioni");
            assertThat(visit.words()).contains("Barca a remi");
        }
        try (Visit stranger = demo.visit(territory, width, scripts)) {
            assertThat(stranger.open("/campioni")).isEqualTo(404);
        }
    }
}
