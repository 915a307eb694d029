package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;

/** Somebody without an account asks about their data, the office answers; somebody with one takes a copy. */
@PlatformTest
class RightsTests {

    private static final String EMAIL = "lina.pontile@posta.example";

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestLetters letters;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aStrangerAsksAndIsAnswered(boolean scripts) throws Exception {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        try (Visit visit = demo.visit(territory, width, scripts)) {
            visit.open("/diritti");
            visit.follow("Scrivi una richiesta");
            visit.page().check("input[value='erasure']");
            visit.page().fill("#nome", "Lina Pontile");
            visit.page().fill("#email", EMAIL);
            visit.page().fill("#testo", "Il mio nome sta in un verbale: toglietelo.");
            visit.press("Manda la richiesta");
            visit.inspect("diritti-lettera");
            visit.open(URI.create(letters.link(EMAIL, territory)).getPath());
            visit.inspect("diritti-conferma");
            visit.press("Sì, è mia: mandala");
            visit.inspect("diritti-confermata");
            assertThat(visit.words()).contains("Richiesta ricevuta");
        }
        try (Visit visit =
                demo.visit(demo.play(Cast.CLERK, territory), territory, width, scripts)) {
            visit.open("/diritti/richieste");
            visit.inspect("diritti-richieste-in-attesa");
            visit.page().fill("textarea[name='risposta']", "Tolto dal verbale.");
            visit.press("Rispondi e chiudi");
            assertThat(visit.words()).contains("Risposta data", "Risposte date");
        }
        assertThat(letters.to(EMAIL, territory))
                .anyMatch(text -> text.contains("Tolto dal verbale."));
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whoHasAnAccountReadsTheCopy(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory territory = demo.empty();
        try (Visit visit =
                demo.visit(demo.play(Cast.CITIZEN, territory), territory, width, scripts)) {
            visit.open("/diritti");
            visit.follow("Guarda la copia dei tuoi dati");
            visit.inspect("diritti-copia-cittadina");
            assertThat(visit.words()).contains(Cast.CITIZEN.familyName(), "Scarica tutto");
        }
    }
}
