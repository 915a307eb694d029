package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody who does not want to be known any more. */
@PlatformTest
class ErasureTests {

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aCitizenSeesWhatGoesAndIsForgotten(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        demo.play(Cast.ADMINISTRATOR, territory);
        try (Visit visit =
                demo.visit(demo.play(Cast.CITIZEN, territory), territory, width, scripts)) {
            visit.open("/profilo");
            visit.follow("Guarda che cosa sparisce e che cosa resta");
            assertThat(visit.words()).contains("Che cosa resta, e perché");
            visit.press("Cancella i miei dati");
            visit.inspect("cancellazione-non-confermata");
            assertThat(visit.words()).contains("Metti il segno di spunta");
            visit.page().check("#conferma");
            visit.press("Cancella i miei dati");
            visit.inspect("cancellazione-fatta");
            assertThat(visit.words()).contains("Non sappiamo più chi sei");
            visit.open("/profilo");
            assertThat(visit.page().url()).contains("/accesso");
        }
    }
}
