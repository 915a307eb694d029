package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two associations and the office say their words about ties, each in a browser of their own. */
@PlatformTest
class DeclaredTieTests {

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestPeople people;

    private static int width(boolean scripts) {
        return scripts ? Visit.WIDE : Visit.NARROW;
    }

    /** Carla speaks for Il Cortile, Dino for La Tela. */
    private record Town(TestTerritory territory, Person carla, Person dino) {}

    private Town town() {
        TestTerritory territory = demo.empty();
        ActorId cortile = actors.make(territory, "ets", "Il Cortile");
        ActorId tela = actors.make(territory, "ets", "La Tela");
        Person carla = demo.play(Cast.PRESIDENT, territory);
        Person dino = demo.play(Cast.VOLUNTEER, territory);
        people.mandate(carla, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        people.mandate(dino, tela, MandateKind.LEGAL_REPRESENTATIVE, territory);
        return new Town(territory, carla, dino);
    }

    private Visit visit(Person person, Town town, boolean scripts) {
        return demo.visit(person, town.territory(), width(scripts), scripts);
    }

    private static void declare(Visit carla, String proof) {
        carla.open("/realta/il-cortile/legami/nuovo?cerca=tela");
        carla.page().check("input[name=altra]");
        carla.page().selectOption("#tipo", new SelectOption().setLabel("è partner di"));
        carla.page().fill("#inizio", "2024-05-01");
        carla.page().fill("#nome", "Verbale del 1º maggio");
        carla.page().fill("#prova", proof);
        carla.press("Scrivi il legame");
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void oneDeclaresTheOtherIsToldAndConfirms(boolean scripts) {
        Town town = town();
        try (Visit carla = visit(town.carla(), town, scripts);
                Visit dino = visit(town.dino(), town, scripts)) {
            declare(carla, "/realta/la-tela");
            carla.inspect("legame-prova-errore");
            assertThat(carla.words()).contains("non prova il loro legame");
            carla.page().fill("#prova", "archivio del Comune");
            carla.press("Scrivi il legame");
            carla.inspect("legame-dichiarato");
            assertThat(carla.words())
                    .contains(
                            "Dichiarati da una parte sola",
                            "Dichiarato da Il Cortile",
                            "in attesa di La Tela",
                            "Verbale del 1º maggio, presso archivio del Comune")
                    .doesNotContain("Con chi lavora oggi");
            carla.open("/legami");
            assertThat(carla.words()).contains("Non abbiamo trovato nessun legame");
            carla.follow("Legami dichiarati da una parte sola");
            carla.inspect("legami-dichiarati");
            assertThat(carla.words()).contains("Il Cortile è partner di La Tela");
            drawnApart(carla, scripts);
            dino.open("/scrivania");
            assertThat(dino.words()).contains("Il Cortile dichiara un legame con La Tela");
            dino.follow("Guarda e rispondi");
            dino.inspect("legame-da-confermare");
            dino.press("Conferma");
            dino.inspect("legame-confermato");
            assertThat(dino.words())
                    .contains("Il legame è confermato", "Con chi lavora oggi")
                    .doesNotContain("Dichiarati da una parte sola");
            dino.open("/legami");
            assertThat(dino.words()).contains("1 legame");
        }
    }

    /** The sky has it as a dashed line that its legend tells of, the list in words; neither counts it. */
    private static void drawnApart(Visit visit, boolean scripts) {
        visit.open("/?vista=elenco");
        visit.inspect("legame-dichiarato-elenco");
        assertThat(visit.words())
                .contains("Legami dichiarati da una parte sola, che non contano: 1");
        assertThat(visit.page().locator("a[aria-label='0 legami di La Tela']").count())
                .isOne();
        if (scripts) {
            visit.open("/");
            visit.page().locator(".sky-legend summary").click();
            visit.page().locator("[data-legend-declared] a").waitFor();
            visit.inspect("legame-dichiarato-cielo");
            assertThat(visit.words()).contains("Linea tratteggiata");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void theOtherSaysThatThereIsNoneAndChangesTheirMind(boolean scripts) {
        Town town = town();
        try (Visit carla = visit(town.carla(), town, scripts);
                Visit dino = visit(town.dino(), town, scripts)) {
            declare(carla, "archivio del Comune");
            dino.open("/realta/la-tela");
            dino.press("Non risulta");
            assertThat(dino.words())
                    .contains("Hai detto che non risulta")
                    .doesNotContain("Il Cortile");
            dino.open("/annullamenti");
            dino.follow("è stato smentito");
            assertThat(dino.words()).contains("torna ad aspettare una conferma");
            dino.press("Annulla");
            dino.open("/realta/la-tela");
            assertThat(dino.words()).contains("Dichiarato da Il Cortile");
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whatOthersRecordedIsAskedBackAndTheOfficeDecides(boolean scripts) {
        Town town = town();
        Person clerk = demo.play(Cast.CLERK, town.territory());
        try (Visit office = visit(clerk, town, scripts);
                Visit dino = visit(town.dino(), town, scripts)) {
            declare(office, "archivio del Comune");
            assertThat(office.words()).contains("Il legame è scritto.");
            dino.open("/realta/la-tela");
            dino.page().locator("summary", text("Correggi")).click();
            dino.follow("Modifica e storia");
            dino.inspect("legame-pagina");
            assertThat(dino.words()).contains("La storia di questo legame", "Scritto.");
            dino.follow("Modifica");
            dino.inspect("legame-modifica");
            dino.page().fill("#ruolo", "segreteria");
            dino.press("Salva");
            dino.inspect("legame-modificato");
            assertThat(dino.words()).contains("Ruolo: prima “non scritto”, ora “segreteria”.");
            dino.press("Chiedi di toglierlo");
            dino.inspect("legame-ritiro-chiesto");
            assertThat(dino.words()).contains("Questo legame l’hanno scritto altri", "ha chiesto");
            office.open("/legami/in-attesa");
            office.inspect("legami-in-attesa");
            assertThat(office.words()).contains("La Tela ha chiesto");
            office.follow("La Tela è partner di Il Cortile");
            office.press("Toglilo");
            assertThat(office.words()).contains("Il legame è tolto");
            dino.open("/realta/la-tela");
            assertThat(dino.words()).doesNotContain("Il Cortile");
        }
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
