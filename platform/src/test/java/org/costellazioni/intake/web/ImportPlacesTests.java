package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorView;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.UUID;

/** A place that nobody knows costs no row and is never lost without a word. */
@PlatformTest
class ImportPlacesTests {

    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[12.4,45.48],[12.42,45.48],[12.42,45.5],[12.4,45.48]]]}
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Imports imports;

    @Autowired
    private Actors actors;

    @Autowired
    private Places places;

    @Autowired
    private Localities localities;

    @Autowired
    private Undoings undoings;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private MockBrowser browser;
    private UUID burano;

    @BeforeEach
    void aTownWithAQuarterAndAMunicipality() throws Exception {
        territory = TestTerritory.make(territories);
        Person clerk = people.play(Cast.CLERK, territory);
        people.setPassword(clerk, Cast.PASSWORD);
        browser = new MockBrowser(mvc, territory);
        browser.signIn(clerk, Cast.PASSWORD);
        burano = TimeOrderedIds.next();
        territory.run(() -> {
            places.take(new Area(burano, "quartieri", "burano", "Burano (schema)", SQUARE));
            localities
                    .keep(new Locality("Marghera", "Venezia", false), Acting.MACHINE)
                    .orThrow();
        });
    }

    private String imported(String list) {
        queue.read(territory, list);
        ImportView view = territory.in(() -> imports.latest(1).getFirst());
        assertThat(view.tally().rejected()).isZero();
        return "/importazioni/" + view.id();
    }

    private ActorView actor(String name) {
        return territory.in(() -> actors.called(List.of(name)).values().stream()
                .map(List::getFirst)
                .map(id -> actors.byId(id).orElseThrow())
                .findFirst()
                .orElseThrow());
    }

    private String text(String name, ActorField field) {
        return actor(name).sheet().text(field).orElse("");
    }

    @Test
    void aQuarterIsFoundByItsNameWithoutWhatStandsInBrackets() throws Exception {
        String path = imported("denominazione;quartiere\nUno;BURANO\nDue;Burano di Venezia\n");
        assertThat(text("Uno", ActorField.AREA_ID)).isEqualTo(burano.toString());
        assertThat(text("Due", ActorField.AREA_ID)).isEqualTo(burano.toString());
        assertThat(browser.page(path)).doesNotContain("Luoghi che non abbiamo capito");
    }

    @Test
    void whatWasNotUnderstoodIsListedAndSaidOnceForAllRows() throws Exception {
        String path = imported(
                "denominazione;quartiere;indirizzo\nUno;Mestre;\nDue;Mestre;Via Piave 1\nTre;Boh;\n");
        assertThat(browser.page(path))
                .contains("Luoghi che non abbiamo capito")
                .contains("Quartiere “Mestre”: 2 righe; non è un quartiere che conosciamo")
                .contains("Quartiere “Boh”: una riga");
        HtmlForm form = browser.form("intake.places", path + "/luoghi");
        assertThat(form.offered().get("luogo-0")).contains("-", "q:" + burano, "c:Venezia");
        assertThat(browser.send(form.with("luogo-0", "c:Venezia")).getRedirectedUrl())
                .isEqualTo(path);
        assertThat(browser.page(path))
                .contains("Realtà completate: 2.")
                .contains("Vuol dire: una località di Venezia")
                .contains("Quartiere “Boh”: una riga");
        assertThat(text("Uno", ActorField.MUNICIPALITY)).isEqualTo("Venezia");
        assertThat(text("Uno", ActorField.ADDRESS)).isEqualTo("Mestre");
        assertThat(text("Due", ActorField.ADDRESS)).isEqualTo("Via Piave 1");
        assertThat(territory.in(() -> localities.find("Mestre")))
                .hasValueSatisfying(known -> assertThat(known.municipality()).isEqualTo("Venezia"));
        String next = imported("denominazione;quartiere\nQuattro;Mestre\n");
        assertThat(browser.page(next)).as("remembered").doesNotContain("non abbiamo capito");
        assertThat(text("Quattro", ActorField.MUNICIPALITY)).isEqualTo("Venezia");
    }

    @Test
    void aPlaceInTheColumnOfMunicipalitiesIsProposedAsTheQuarterThatItIs() throws Exception {
        String path = imported("denominazione;comune\nUno;Burano\nDue;Mira\n");
        assertThat(browser.page(path)).contains("Comune “Burano”", "Comune “Mira”");
        assertThat(text("Uno", ActorField.AREA_ID)).isEqualTo(burano.toString());
        HtmlForm form = browser.form("intake.places", path + "/luoghi");
        assertThat(form.value("luogo-0")).isEqualTo("q:" + burano);
        browser.send(form.with("luogo-0", "c:Venezia").with("luogo-1", "-"));
        assertThat(text("Uno", ActorField.MUNICIPALITY)).isEqualTo("Venezia");
        assertThat(text("Due", ActorField.MUNICIPALITY)).isEqualTo("Mira");
        assertThat(browser.open(path + "/luoghi").getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void aRowThatWaitsGetsWhatWasSaidOfItsListWhenItIsDecided() throws Exception {
        imported("denominazione;comune\nCoro Alto APS;Venezia\n");
        String path = imported("denominazione;quartiere\nCoro Alto;Mestre\n");
        HtmlForm form = browser.form("intake.places", path + "/luoghi");
        browser.send(form.with("luogo-0", "q:" + burano));
        territory.run(() -> undecided
                .isNew(undecided.waiting(1).getFirst().id(), Acting.MACHINE)
                .orThrow());
        assertThat(text("Coro Alto", ActorField.AREA_ID)).isEqualTo(burano.toString());
    }

    @Test
    void whatWasPutIntoActorsGoesWithTheImport() throws Exception {
        imported("denominazione\nUno\n");
        String path = imported("denominazione;quartiere\nUno;Mestre\n");
        HtmlForm form = browser.form("intake.places", path + "/luoghi");
        browser.send(form.with("luogo-0", "q:" + burano));
        assertThat(text("Uno", ActorField.AREA_ID)).isEqualTo(burano.toString());
        ImportView view = territory.in(() -> imports.latest(1).getFirst());
        territory.run(() -> transaction.executeWithoutResult(status ->
                undoings.undo(ImportPart.whole(view.id()), "", Acting.MACHINE).orThrow()));
        assertThat(text("Uno", ActorField.AREA_ID)).isEmpty();
    }

    @Test
    void answersOfAPageOfBeforeDoNotLandOnOtherPlaces() throws Exception {
        String path = imported("denominazione;quartiere\nUno;Mestre\nDue;Mestre\nTre;Boh\n");
        HtmlForm mine = browser.form("intake.places", path + "/luoghi");
        HtmlForm theirs = browser.form("intake.places", path + "/luoghi");
        browser.send(theirs.with("luogo-0", "q:" + burano));
        assertThat(browser.page(path)).contains("Realtà completate: 2.");
        MockHttpServletResponse answer = browser.send(mine.with("luogo-0", "c:Venezia"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Nel frattempo la pagina è cambiata", "Quartiere “Boh”")
                .doesNotContain("Quartiere “Mestre”");
        assertThat(text("Tre", ActorField.MUNICIPALITY)).isEmpty();
        HtmlForm again =
                HtmlForm.named("intake.places", answer.getContentAsString()).orElseThrow();
        assertThat(again.value("luogo-0"))
                .as("nothing of what was said of another")
                .isEmpty();
        assertThat(browser.send(again.with("luogo-0", "c:Venezia")).getRedirectedUrl())
                .isEqualTo(path);
        assertThat(browser.page(path)).contains("Realtà completate: 1.");
        assertThat(text("Tre", ActorField.MUNICIPALITY)).isEqualTo("Venezia");
        assertThat(browser.send(mine.with("luogo-0", "-")).getRedirectedUrl()).isEqualTo(path);
        assertThat(browser.page(path)).contains("Nel frattempo l’importazione è cambiata");
    }
}
