package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.ZoneId;

/** The office brings people together: a sheet to sign, then the ties. */
@PlatformTest
class OccasionTests {

    @Autowired
    private DemoTerritory demo;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whoWasThereIsTied(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        String title = "Festa dei cortili " + (scripts ? "di sera" : "di giorno");
        String guest = scripts ? "Ponte Nuovo" : "Mani in Pasta";
        int before = ties(width);
        try (Visit visit = demo.visit(demo.play(Cast.CLERK), width, scripts)) {
            make(visit, title);
            visit.follow("Foglio delle firme");
            visit.inspect("occasione-foglio");
            assertThat(visit.words()).contains(title, "HUB Marghera", "Firma");
            visit.page().goBack();
            visit.follow("Segna chi era presente");
            visit.page().fill("main input[name=cerca]", guest.toLowerCase(java.util.Locale.ROOT));
            visit.press("Cerca");
            visit.page().getByLabel(guest).first().check();
            visit.inspect("occasione-presenze");
            visit.press("Aggiungi chi hai scelto");
            visit.follow("Vai ai legami");
            visit.press("Registra i legami");
            visit.inspect("occasione-legami");
            assertThat(visit.words()).contains("Legami nuovi registrati: 1");
            visit.page().locator("main").getByText(guest).first().click();
            assertThat(visit.words()).contains("HUB Marghera", title);
        }
        awaitMoreTies(width, before);
    }

    /** The sky may be some seconds old. */
    private void awaitMoreTies(int width, int before) {
        try (Visit visit = demo.visit(width, true)) {
            visit.open("/");
            visit.page()
                    .waitForFunction(
                            "before => fetch('/cielo/dati').then(a => a.json())"
                                    + ".then(s => s.ties.a.length > before)",
                            before,
                            new Page.WaitForFunctionOptions().setPollingInterval(500));
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void somebodyIsEntrustedWithTheRecord(boolean scripts) {
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        String title = "Assemblea dei cortili " + (scripts ? "di sera" : "di giorno");
        Person volunteer = demo.play(Cast.VOLUNTEER);
        try (Visit giving = demo.visit(demo.play(Cast.CLERK), width, scripts);
                Visit keeping = demo.visit(volunteer, width, scripts)) {
            make(giving, title);
            giving.follow("Dai un incarico");
            giving.page().fill("#email", String.valueOf(volunteer.email()));
            giving.press("Dai un incarico");
            giving.inspect("incarico-errore");
            assertThat(giving.words()).contains("Scrivi fino a quando vale l’incarico");
            giving.page().fill("#fine", inAMonth());
            giving.press("Dai un incarico");
            giving.inspect("incarico-dato");
            assertThat(giving.words())
                    .contains(volunteer.name() + " ora ha l’incarico", "Verbalizzante, dal");
            keeping.open("/occasioni");
            keeping.follow(title);
            keeping.follow("Segna chi era presente");
            keeping.page().fill("#nomi", "Quelli del canale");
            keeping.press("Aggiungi i nomi");
            keeping.inspect("incarico-presenze");
            assertThat(keeping.words()).contains("Quelli del canale");
            giving.press("Termina");
            assertThat(giving.words()).contains("L’incarico è finito", "Ancora nessuno");
            keeping.open("/occasioni");
            assertThat(keeping.words()).doesNotContain(title);
        }
    }

    private static String inAMonth() {
        return LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(30).toString();
    }

    private static void make(Visit visit, String title) {
        visit.open("/occasioni");
        visit.follow("Nuova occasione");
        visit.page().fill("#titolo", title);
        visit.page().fill("#giorno", "2026-05-09");
        visit.page().fill("#luogo", "Sala grande");
        visit.page().fill("#altri", "Hub Margera");
        visit.press("Salva");
        visit.inspect("occasione-errore");
        assertThat(visit.words()).contains("Forse cercavi: HUB Marghera");
        assertThat(visit.page().inputValue("#titolo")).isEqualTo(title);
        visit.page().fill("#altri", "HUB Marghera");
        visit.press("Salva");
        visit.inspect("occasione-salvata");
    }

    /** Ties in the sky's data. */
    private int ties(int width) {
        try (Visit visit = demo.visit(width, true)) {
            visit.open("/");
            Object ties = visit.page()
                    .evaluate(
                            "fetch('/cielo/dati').then(a => a.json()).then(s => s.ties.a.length)");
            return ties instanceof Number number ? number.intValue() : 0;
        }
    }
}
