package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.Actors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A president keeps her association's page. */
@PlatformTest
class PresidentTests {

    private static final String PAGE = "/realta/autismo-a-colori";
    private static final String NAME = "Autismo a Colori";
    private static final String STREET = "Calle dei Limoni 7";
    private static final String SECOND_STREET = "Calle dei Cedri 9";

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private Actors actors;

    private Person president() {
        Person person = demo.play(Cast.PRESIDENT);
        ActorId actor = demo.get()
                .in(() -> actors.bySlug("autismo-a-colori").orElseThrow().id());
        people.mandate(person, actor, MandateKind.LEGAL_REPRESENTATIVE, demo.get());
        return person;
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aPresidentTellsWhatIsNewAndTheHistoryKeepsIt(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        String told = "Laboratori di colore, " + (scripts ? "anche" : "non solo") + " di sera.";
        try (Visit visit = demo.visit(president(), width, scripts)) {
            visit.inspect("presidente-scrivania");
            assertThat(visit.words()).contains(NAME);
            visit.press(NAME);
            visit.open(PAGE);
            visit.follow("Modifica");
            visit.page().fill("#description", told);
            visit.page().setChecked("#themes-culture", scripts);
            visit.page().fill("#address", STREET);
            visit.page().setChecked("#seat-is-home", true);
            visit.page().fill("#email", "scrivici@");
            visit.press("Salva");
            visit.inspect("presidente-errore");
            assertThat(visit.words())
                    .contains("L’indirizzo e-mail non è giusto")
                    .doesNotContain("Che cosa c’è scritto adesso");
            assertThat(visit.page().inputValue("#description")).isEqualTo(told);
            assertThat(visit.page().inputValue("#address")).isEqualTo(STREET);
            visit.page().fill("#email", "scrivici@autismo-a-colori.example");
            visit.press("Salva");
            visit.inspect("presidente-salvata");
            assertThat(visit.words()).contains("Le modifiche a " + NAME, told, STREET);
            visit.follow("Che cosa è cambiato");
            visit.inspect("presidente-modifiche");
            assertThat(visit.words()).contains(told, "la realtà stessa");
        }
        strangersSeeTheNeighborhoodOnly(told, width, scripts);
    }

    private void strangersSeeTheNeighborhoodOnly(String told, int width, boolean scripts) {
        try (Visit visit = demo.visit(width, scripts)) {
            visit.open(PAGE);
            assertThat(visit.page().content()).contains(told).doesNotContain(STREET);
            assertThat(visit.words()).contains("Quartiere");
            visit.open(PAGE + "/modifiche");
            assertThat(visit.page().content()).contains(told).doesNotContain(STREET);
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aPresidentAddsASeatInAHomeAndTakesItAway(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        try (Visit visit = demo.visit(president(), width, scripts);
                Visit stranger = demo.visit(width, scripts)) {
            visit.open(PAGE);
            visit.follow("Aggiungi una sede");
            visit.page().fill("#address", SECOND_STREET);
            visit.page().fill("#latitude", "45.43719");
            visit.page().setChecked("#seat-is-home", true);
            visit.press("Aggiungi una sede");
            visit.inspect("presidente-sede-errore");
            assertThat(visit.words()).contains("Latitudine e longitudine vanno insieme");
            assertThat(visit.page().inputValue("#address")).isEqualTo(SECOND_STREET);
            assertThat(visit.page().isChecked("#seat-is-home")).isTrue();
            visit.page().fill("#longitude", "12.3359");
            visit.press("Aggiungi una sede");
            visit.inspect("presidente-sede");
            assertThat(visit.words()).contains("La sede è aggiunta", SECOND_STREET);
            stranger.open(PAGE);
            stranger.inspect("presidente-sede-vista");
            assertThat(stranger.words()).contains("Altre sedi");
            assertThat(stranger.page().content()).doesNotContain(SECOND_STREET, "45.43719");
            visit.press("Togli la sede");
            visit.inspect("presidente-sede-tolta");
            assertThat(visit.words()).contains("La sede è tolta").doesNotContain(SECOND_STREET);
            visit.open(PAGE + "/modifiche");
            visit.inspect("presidente-sede-modifiche");
            assertThat(visit.words()).contains("Altra sede", SECOND_STREET);
            stranger.open(PAGE + "/modifiche");
            assertThat(stranger.words()).contains("Altra sede");
            assertThat(stranger.page().content()).doesNotContain(SECOND_STREET);
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aWrongFiscalCodeIsToldAndNothingTypedIsLost(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        try (Visit visit = demo.visit(demo.play(Cast.CLERK), width, scripts)) {
            visit.open("/realta/nuova");
            visit.page().fill("#name", "Il Faro dei Piccoli");
            visit.page().selectOption("#kind", "ets");
            visit.page().fill("#description", "Doposcuola sull’isola.");
            visit.page().fill("#fiscal-code", "90000379990");
            visit.page().setChecked("#themes-youth", true);
            visit.press("Salva");
            visit.inspect("codice-fiscale-errato");
            assertThat(visit.words()).contains("Il codice fiscale ha un errore");
            assertThat(visit.page().inputValue("#fiscal-code")).isEqualTo("90000379990");
            assertThat(visit.page().inputValue("#description")).isEqualTo("Doposcuola sull’isola.");
            assertThat(visit.page().isChecked("#themes-youth")).isTrue();
        }
    }
}
