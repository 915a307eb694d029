package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;

/** Who speaks for an association: asked, left, passed on; a colleague's work; an invitation. */
@PlatformTest
class MandateJourneyTests {

    private static final String PASSWORD = "tre gatti sul molo";

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Journal journal;

    private TestTerritory territory;
    private Person carla;
    private Person dino;
    private Person bruno;
    private ActorId choir;

    @BeforeEach
    void makeATerritory() {
        territory = demo.empty();
        carla = demo.play(Cast.PRESIDENT, territory);
        dino = demo.play(Cast.VOLUNTEER, territory);
        bruno = demo.play(Cast.CLERK, territory);
        choir = occasions.actor(territory, "Coro dei Gesuati");
        people.mandate(carla, choir, MandateKind.LEGAL_REPRESENTATIVE, territory);
    }

    private static int width(boolean scripts) {
        return scripts ? Visit.NARROW : Visit.WIDE;
    }

    private Visit visit(Person person, boolean scripts) {
        return demo.visit(person, territory, width(scripts), scripts);
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aVolunteerAsksAndThePresidentGrantsLess(boolean scripts) {
        try (Visit visit = visit(dino, scripts)) {
            visit.open("/deleghe/richieste/nuova?realta=" + choir);
            visit.page().selectOption("select[name=tipo]", MandateKind.DELEGATE.name());
            visit.press("Manda la richiesta");
        }
        try (Visit visit = visit(carla, scripts)) {
            assertThat(visit.words()).contains("Dino Scialle chiede di agire per Coro dei Gesuati");
            visit.open("/deleghe");
            visit.inspect("deleghe-richiesta-da-decidere");
            visit.page().selectOption("select[name=tipo]", MandateKind.OPERATOR.name());
            visit.press("Accogli");
            assertThat(visit.words()).contains("Dino Scialle", "Persona che compila");
        }
        assertThat(letters.to(String.valueOf(dino.email()), territory).getFirst())
                .contains("In che veste: Persona che compila.");
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void thePresidentNamesTheNextOneAndTakesItBack(boolean scripts) {
        people.mandate(dino, choir, MandateKind.DELEGATE, territory);
        try (Visit visit = visit(carla, scripts)) {
            visit.open("/deleghe");
            visit.follow("Termina");
            visit.inspect("delega-ultima");
            assertThat(visit.words()).contains("Sei l’unica persona che rappresenta");
            visit.follow("Indica chi viene dopo");
            visit.inspect("passaggio-rappresentante");
            visit.page().fill("input[name=email]", String.valueOf(dino.email()));
            visit.page().fill("input[name=nome]", dino.givenName());
            visit.page().fill("input[name=cognome]", dino.familyName());
            visit.press("Conferma il passaggio");
            assertThat(visit.words())
                    .contains(
                            "Dino Scialle rappresenta Coro dei Gesuati",
                            "Non hai deleghe.",
                            "Le mie deleghe finite");
            visit.open("/annullamenti");
            visit.follow("La rappresentanza di Coro dei Gesuati");
            visit.inspect("passaggio-annullamento");
            visit.press("Annulla");
            visit.open("/deleghe");
            assertThat(visit.words()).contains("Chi agisce per Coro dei Gesuati");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theOfficeNamesOnTheMinutesSomebodyWhoIsInvited(boolean scripts) {
        String email = "ines-" + System.nanoTime() + "@costellazioni.example";
        try (Visit visit = visit(bruno, scripts)) {
            visit.open("/realta?q=coro");
            visit.follow("Coro dei Gesuati");
            visit.follow("Passaggio di presidenza");
            visit.page().fill("input[name=email]", email);
            visit.press("Conferma il passaggio");
            visit.inspect("passaggio-errori");
            assertThat(visit.words()).contains("Scrivi il giorno del verbale");
            visit.page().fill("input[name=nome]", "Ines");
            visit.page().fill("input[name=cognome]", "Panchina");
            visit.page().fill("input[name=verbale]", "2026-03-02");
            visit.page().fill("input[name=conservato]", "Libro dei verbali, numero 12");
            visit.press("Conferma il passaggio");
            visit.inspect("passaggio-ufficio");
            assertThat(visit.words())
                    .contains("aspetta che la persona invitata accetti", "numero 12");
            visit.follow("Guarda l’invito");
            visit.inspect("invito");
            visit.press("Fai un nuovo link");
            visit.inspect("invito-link");
            visit.press("Manda di nuovo l’e-mail");
            visit.open("/persone/inviti");
            visit.inspect("inviti-in-attesa");
            assertThat(visit.words()).contains("Ines Panchina", "Aspetta una risposta");
        }
        try (Visit visit = demo.visit(territory, width(scripts), scripts)) {
            visit.open(URI.create(letters.link(email, territory)).getPath());
            visit.page().fill("input[name=password]", PASSWORD);
            visit.page().fill("input[name=ripeti]", PASSWORD);
            visit.press("Salva ed entra");
            visit.open("/deleghe");
            assertThat(visit.words()).contains("Rappresentante legale");
        }
        assertThat(people.visitor(carla, territory).actors()).isEmpty();
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aColleaguesWorkPassesToASubstitute(boolean scripts) {
        Person ada = demo.play(Cast.ADMINISTRATOR, territory);
        Occasion feast = occasions.make(territory, "Festa in campo", TestOccasions.PAST, choir);
        people.entrust(
                bruno,
                Occasion.NOTE_KEEPER,
                Thing.of(Occasion.THING, feast.id()),
                journal.today().plusDays(90),
                territory);
        try (Visit visit = visit(ada, scripts)) {
            visit.open("/incarichi?q=calamaio&tipo=meetings.note-keeper");
            visit.follow(bruno.name());
            visit.inspect("lavoro-persona");
            assertThat(visit.words()).contains("Festa in campo");
            visit.page().fill("input[name=email]", String.valueOf(dino.email()));
            visit.page().fill("input[name=fine]", "2020-01-01");
            visit.press("Guarda che cosa passa");
            visit.inspect("lavoro-errore");
            visit.page().fill("input[name=fine]", "");
            visit.press("Guarda che cosa passa");
            visit.inspect("lavoro-anteprima");
            assertThat(visit.words()).contains("passa a Dino Scialle", "Festa in campo");
            visit.press("Passa il lavoro");
            visit.inspect("lavoro-passato");
            assertThat(visit.words()).contains("Niente che possa passare");
        }
        assertThat(people.visitor(dino, territory).functions()).hasSize(1);
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theLastOneLeavesAndTheOfficeFindsTheActor(boolean scripts) {
        try (Visit visit = visit(carla, scripts)) {
            visit.open("/deleghe");
            visit.follow("Termina");
            visit.press("Termina lo stesso");
            assertThat(visit.words()).contains("Non hai deleghe.");
        }
        try (Visit visit = visit(bruno, scripts)) {
            assertThat(visit.words()).contains("Una realtà non ha più chi la rappresenta");
            visit.follow("Guarda quali");
            visit.inspect("senza-rappresentante-una");
            visit.follow("Coro dei Gesuati");
            assertThat(visit.words()).contains("Passaggio di presidenza: Coro dei Gesuati");
        }
    }
}
