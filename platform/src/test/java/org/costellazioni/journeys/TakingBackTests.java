package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office makes mistakes, and takes them back. */
@PlatformTest
class TakingBackTests {

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestActors actors;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void anOccasionIsMovedCalledOffAndHeldAfterAll(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        TestTerritory town = demo.empty();
        actors.make(town, "ets", "Il Cortile");
        Person clerk = demo.play(Cast.CLERK, town);
        try (Visit visit = demo.visit(clerk, town, width, scripts)) {
            visit.open("/occasioni/nuova");
            visit.page().fill("#titolo", "Festa dei cortili");
            visit.page().fill("#giorno", "2026-05-09");
            visit.page().fill("#luogo", "Sala grande");
            visit.page().fill("#altri", "Il Cortile");
            visit.press("Salva");
            visit.follow("Modifica l’occasione");
            visit.inspect("occasione-modifica");
            visit.page().fill("#luogo", "Riva");
            visit.press("Salva");
            assertThat(visit.words()).contains("Modifica: luogo", "Riva");
            visit.follow("Annulla l’occasione");
            visit.inspect("occasione-annullamento");
            visit.press("Annulla l’occasione");
            assertThat(visit.words()).contains("Manca il motivo");
            visit.page().fill("#motivo", "Piove a dirotto");
            visit.press("Annulla l’occasione");
            visit.inspect("occasione-annullata");
            assertThat(visit.words()).contains("Annullata: Piove a dirotto");
            visit.open("/realta/il-cortile");
            visit.inspect("realta-occasioni");
            assertThat(visit.words()).contains("Festa dei cortili", "Annullata: 9 maggio 2026");
            visit.follow("Festa dei cortili");
            visit.follow("Si fa di nuovo");
            visit.press("Annulla quello che è stato fatto");
            visit.open("/realta/il-cortile");
            visit.follow("Festa dei cortili");
            assertThat(visit.words()).contains("l’annullamento è stato ritirato");
            visit.follow("Annulla l’ultima modifica");
            assertThat(visit.words()).contains("Torna il luogo di prima");
            visit.press("Annulla quello che è stato fatto");
            visit.open("/occasioni");
            visit.follow("Festa dei cortili");
            assertThat(visit.words()).contains("Sala grande", "Torna com’era: luogo");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void anActorIsWithdrawnAndComesBack(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        TestTerritory town = demo.empty();
        ActorId cortile = actors.make(town, "ets", "Il Cortile");
        ActorId tela = actors.make(town, "ets", "La Tela");
        actors.tie(town, TestActors.SAME_TABLE, cortile, tela, "2024-05-01");
        Person clerk = demo.play(Cast.CLERK, town);
        try (Visit visit = demo.visit(clerk, town, width, scripts);
                Visit stranger = demo.visit(town, width, scripts)) {
            visit.open("/realta/il-cortile");
            visit.follow("Togli questa pagina");
            visit.inspect("realta-ritiro");
            assertThat(visit.words()).contains("Legami che non si vedono più: 1");
            visit.page().selectOption("#motivo", "closed-down");
            visit.press("Togli la pagina");
            visit.page().waitForURL("**/realta/il-cortile");
            visit.forgiveComplaints();
            visit.inspect("realta-ritirata");
            stranger.forgiveComplaints();
            stranger.open("/realta/il-cortile");
            assertThat(stranger.words()).contains("è stata tolta", "Ha chiuso");
            stranger.open("/realta/la-tela");
            assertThat(stranger.words()).doesNotContain("Il Cortile");
            visit.press("Ripristina");
            visit.page().waitForSelector("main h1:text('Il Cortile')");
            assertThat(visit.words()).contains("è tornata, con i suoi legami", "La Tela");
        }
    }
}
