package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.Actors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is searched, kept, followed and acted on, with and without JavaScript. */
@PlatformTest
class ListTests {

    private static final int NARROWEST = 320;

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private Actors actors;

    @BeforeEach
    void demandABrowser() {
        TestBrowser.demand();
    }

    @Test
    void aSearchChangesThePartAndKeepsFocusAndTheLiveRegion() {
        try (Visit visit = demo.visit(Visit.WIDE, true)) {
            visit.open("/legami");
            Page page = visit.page();
            String before = page.locator("#elenco-conto").innerText();
            page.evaluate("document.querySelector('#elenco-conto').dataset.same = 'yes'");
            page.fill("#q", "rete nuovi");
            page.locator("#q").press("Enter");
            page.waitForURL(address -> address.contains("q=rete"));
            page.waitForFunction(
                    "before => document.querySelector('#elenco-conto').innerText !== before",
                    before);
            assertThat(page.locator("#elenco-conto").getAttribute("data-same"))
                    .as("the live region is the same element, so its change is read out")
                    .isEqualTo("yes");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            assertThat(page.locator("#elenco tbody tr").first().innerText()).contains("Rete Nuovi");
            assertThat(page.locator("#elenco tbody td").first().getAttribute("data-label"))
                    .isEqualTo("Tipo di legame");
            visit.inspect("legami-cercati");
            page.goBack();
            page.waitForURL(address -> !address.contains("q=rete"));
            page.waitForFunction(
                    "before => document.querySelector('#elenco-conto').innerText === before",
                    before);
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void filtersAreUsableOnTheNarrowestPhone(boolean scripts) {
        try (Visit visit = demo.visit(NARROWEST, scripts)) {
            visit.open("/realta");
            visit.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Altri filtri"))
                    .click();
            visit.page().selectOption("#tipo", "network");
            visit.press("Cerca");
            visit.page().waitForURL(address -> address.contains("tipo=network"));
            visit.page().waitForSelector("text=Togli i filtri");
            visit.inspect("realta-filtrate");
            assertThat(visit.words())
                    .contains("Rete Nuovi Cittadini")
                    .doesNotContain("Abitare Insieme");
            visit.follow("Togli i filtri");
            assertThat(visit.words()).contains("Abitare Insieme");
        }
    }

    @Test
    void theFileHoldsWhatThePageFound() throws Exception {
        try (Visit visit = demo.visit(Visit.WIDE, false)) {
            visit.open("/legami?q=rete+nuovi");
            Download download = visit.page().waitForDownload(() -> visit.follow("CSV"));
            assertThat(download.suggestedFilename()).isEqualTo("legami.csv");
            try (java.io.InputStream in = download.createReadStream()) {
                String text =
                        new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                assertThat(text.lines())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(line ->
                                assertThat(line).containsAnyOf("Rete Nuovi", "Tipo di legame"));
            }
        }
    }

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aSearchIsKeptUnderANameAndFollowed(boolean scripts) {
        Person citizen = demo.play(Cast.CITIZEN);
        int width = scripts ? Visit.WIDE : Visit.NARROW;
        try (Visit visit = demo.visit(citizen, width, scripts)) {
            visit.open("/legami?tipo=member-of");
            visit.follow("Salva questa ricerca");
            visit.press("Salva");
            assertThat(visit.page().url()).as("a name is asked for").contains("/filtri");
            visit.page().fill("#nome", "Chi entra nelle reti");
            visit.page().selectOption("#ritmo", "WEEKLY");
            visit.inspect("filtri-salva");
            visit.press("Salva");
            assertThat(visit.words()).contains("ti scriviamo quando", "Chi entra nelle reti");
            visit.open("/scrivania");
            visit.follow("Le tue ricerche salvate");
            visit.inspect("filtri-salvati");
            visit.page().selectOption("select[name=ritmo]", "");
            visit.press("Cambia");
            assertThat(visit.words()).contains("Non ti scriviamo più");
            visit.press("Togli");
            assertThat(visit.words()).contains("La ricerca non c’è più");
        }
    }

    @Test
    void rowsAreTickedTogetherAndLookedAtBeforeAnythingHappens() {
        Person clerk = demo.play(Cast.CLERK);
        entrust("banca-del-tempo-dei-tre-ponti", Cast.VOLUNTEER);
        entrust("hub-mestre", Cast.COMMUNITY_WORKER);
        try (Visit visit = demo.visit(clerk, Visit.WIDE, true)) {
            visit.open("/incarichi?dove=registry.actor");
            Page page = visit.page();
            int rows = page.locator("tbody input.list-tick").count();
            assertThat(rows).isGreaterThan(1);
            page.check("thead input.list-tick");
            assertThat(page.locator("tbody input.list-tick:checked").count()).isEqualTo(rows);
            page.uncheck("tbody input.list-tick >> nth=0");
            assertThat(page.evaluate(
                            "document.querySelector('thead input.list-tick').indeterminate"))
                    .isEqualTo(true);
            visit.press("Chiudi gli incarichi");
            assertThat(visit.words()).contains("Che cosa succede se confermi (" + (rows - 1) + ")");
            visit.inspect("incarichi-anteprima");
            visit.follow("Torna all’elenco");
            assertThat(page.locator("tbody input.list-tick").count()).isEqualTo(rows);
        }
    }

    private void entrust(String slug, Cast member) {
        ActorId actor = demo.get().in(() -> actors.bySlug(slug)).orElseThrow().id();
        people.mandate(demo.play(member), actor, MandateKind.DELEGATE, demo.get());
    }
}
