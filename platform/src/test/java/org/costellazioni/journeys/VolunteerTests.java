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

/** A volunteer asks to act for an association, its representative decides. */
@PlatformTest
class VolunteerTests {

    private static final String NAME = "Banca del Tempo dei Tre Ponti";

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private Actors actors;

    private Person representative() {
        Person person = demo.play(Cast.PRESIDENT);
        ActorId actor = demo.get()
                .in(() -> actors.bySlug("banca-del-tempo-dei-tre-ponti")
                        .orElseThrow()
                        .id());
        people.mandate(person, actor, MandateKind.LEGAL_REPRESENTATIVE, demo.get());
        return person;
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aVolunteerAsksAndTheRepresentativeAccepts(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        Person volunteer = demo.play(Cast.VOLUNTEER);
        try (Visit asking = demo.visit(volunteer, width, scripts);
                Visit deciding = demo.visit(representative(), width, scripts)) {
            ask(asking);
            deciding.open("/scrivania");
            deciding.inspect("rappresentante-scrivania");
            assertThat(deciding.words()).contains("chiede di agire per " + NAME);
            deciding.follow("Decidi");
            deciding.inspect("rappresentante-decide");
            deciding.press("Accogli");
            assertThat(deciding.words()).contains("La richiesta è accolta");
            switchTo(asking);
        }
    }

    private static void ask(Visit visit) {
        visit.follow("Chiedi di agire per una realtà");
        visit.page().fill("main input[name=cerca]", "banca del tempo");
        visit.press("Cerca");
        visit.inspect("volontario-cerca");
        visit.follow(NAME);
        visit.page().selectOption("#tipo", "DELEGATE");
        visit.page().fill("#nota", "Seguo gli scambi del martedì.");
        visit.inspect("volontario-chiede");
        visit.press("Manda la richiesta");
        assertThat(visit.words()).contains("La richiesta è partita", NAME);
    }

    private static void switchTo(Visit visit) {
        visit.open("/scrivania");
        assertThat(visit.words()).contains("Ora puoi agire per " + NAME);
        visit.press(NAME);
        visit.inspect("volontario-agisce");
        assertThat(visit.page().locator(".shell-acting summary").innerText()).contains(NAME);
        visit.open("/realta/banca-del-tempo-dei-tre-ponti");
        assertThat(visit.words()).contains("Modifica");
    }
}
