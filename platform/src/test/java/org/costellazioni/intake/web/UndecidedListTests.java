package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.intake.Undecided;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;

/** Rows that wait, ticked and decided together. */
@PlatformTest
class UndecidedListTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Actors actors;

    private TestTerritory territory;
    private Person clerk;
    private List<String> rows;

    @BeforeEach
    void threeRowsWait() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        queue.read(
                territory,
                "denominazione;comune\nAmici della Lanterna APS;Mira\nCoro Alto APS;Mira\n");
        queue.read(
                territory,
                "denominazione;email\nAmici della Lanterna;a@example.org\nCoro Alto;c@example.org\n");
        rows = territory.in(() -> undecided.waiting(9)).stream()
                .map(row -> row.id().toString())
                .toList();
        assertThat(rows).hasSize(2);
    }

    private MockHttpServletResponse act(String path, String act, String... ticked)
            throws Exception {
        boolean looks = path.endsWith("/anteprima");
        return web.perform((looks ? Visits.read(territory, path) : Visits.send(territory, path))
                        .with(Visits.by(clerk, territory))
                        .param("azione", act)
                        .param("riga", ticked))
                .andReturn()
                .getResponse();
    }

    @Test
    void aRehearsalMakesNobody() throws Exception {
        assertThat(act("/righe-da-decidere/anteprima", "nuove", rows.toArray(String[]::new))
                        .getContentAsString())
                .contains("Che cosa succede se confermi (2)", "Diventa una realtà nuova");
        assertThat(territory.in(() -> undecided.count())).isEqualTo(2);
        assertThat(territory.in(() -> actors.search("", 30))).hasSize(2);
    }

    @Test
    void theTickedBecomeNewActors() throws Exception {
        assertThat(act("/righe-da-decidere/azioni", "nuove", rows.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(302);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(territory.in(() -> actors.search("", 30))).hasSize(4);
    }

    @Test
    void theTickedAreLeftAndTheOthersWaitOn() throws Exception {
        act("/righe-da-decidere/azioni", "scarto", rows.getFirst());
        assertThat(territory.in(() -> undecided.waiting(9)))
                .singleElement()
                .satisfies(row -> assertThat(row.id().toString()).isEqualTo(rows.getLast()));
        assertThat(act("/righe-da-decidere/azioni", "scarto", rows.getFirst()).getStatus())
                .as("decided already, so not found among those that wait")
                .isEqualTo(422);
    }

    @Test
    void theQueueIsSearchedByTheWordsOfTheRows() throws Exception {
        String page = web.perform(Visits.read(territory, "/righe-da-decidere?q=lanterna")
                        .with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("1 riga da decidere", "Amici della Lanterna")
                .doesNotContain("Coro Alto<");
    }

    @Test
    void theTickedGoEachWithItsLikeliestAndThePreviewSaysWithWhom() throws Exception {
        String[] all = rows.toArray(String[]::new);
        assertThat(act("/righe-da-decidere/anteprima", "stesse", all).getContentAsString())
                .contains("Che cosa succede se confermi (2)")
                .contains("È lo stesso di: Amici della Lanterna APS · Mira")
                .contains("È lo stesso di: Coro Alto APS · Mira");
        assertThat(territory.in(() -> undecided.count())).isEqualTo(2);
        assertThat(act("/righe-da-decidere/azioni", "stesse", all).getStatus()).isEqualTo(302);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(territory.in(() -> actors.search("", 30))).hasSize(2);
    }

    @Test
    void aRowWithSeveralNearlyEqualProposalsIsLeftOutAndSaidWhy() throws Exception {
        act("/righe-da-decidere/azioni", "nuove", rows.getLast());
        queue.read(territory, "denominazione\nCoro Altoo\n");
        String both = row("Coro Altoo");
        assertThat(act("/righe-da-decidere/anteprima", "stesse", rows.getFirst(), both)
                        .getContentAsString())
                .contains("Che cosa succede se confermi (1)")
                .contains("quasi allo stesso modo");
        assertThat(act("/righe-da-decidere/azioni", "stesse", both).getStatus()).isEqualTo(422);
    }

    @Test
    void whoeverAddsAVeryAlikeRowAsNewTicksItOnceMore() throws Exception {
        String page =
                act("/righe-da-decidere/anteprima", "nuove", rows.getFirst()).getContentAsString();
        assertThat(page).contains("somiglia molto", "Amici della Lanterna APS");
        assertThat(HtmlForm.named("site.list-act", page).orElseThrow().values())
                .as("shown, but without its tick")
                .containsEntry("riga", List.of());
        assertThat(HtmlForm.named(
                                "site.list-act",
                                act("/righe-da-decidere/anteprima", "stesse", rows.getFirst())
                                        .getContentAsString())
                        .orElseThrow()
                        .values())
                .containsEntry("riga", List.of(rows.getFirst()));
    }

    @Test
    void theDecisionIsToldInTheRowsPlaceWithWhomItIsAndHowToUndoIt() throws Exception {
        people.setPassword(clerk, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(clerk, Cast.PASSWORD);
        String page = browser.page("/righe-da-decidere?ordina=arrivo");
        String path = "/righe-da-decidere/" + rows.getFirst() + "/stesso";
        HtmlForm form = HtmlForm.all(page).stream()
                .filter(each -> each.action().equals(path))
                .findFirst()
                .orElseThrow();
        assertThat(form.values())
                .containsEntry("ritorno", List.of("/righe-da-decidere?ordina=arrivo"))
                .containsEntry("poi", List.of(rows.getLast()));
        assertThat(browser.send(form).getRedirectedUrl())
                .isEqualTo("/righe-da-decidere?ordina=arrivo#deciso");
        String after = browser.page("/righe-da-decidere?ordina=arrivo");
        assertThat(after)
                .contains("“Amici della Lanterna” (riga 2 di")
                .contains("è lo stesso di “Amici della Lanterna APS”")
                .contains("href=\"/realta/amici-della-lanterna-aps\"")
                .containsPattern("href=\"/annullamenti/[0-9a-f-]+\"");
        assertThat(after.indexOf("id=\"deciso\""))
                .as("in front of the next row")
                .isBetween(after.indexOf("id=\"elenco\""), after.indexOf("Coro Alto</h2>"));
        assertThat(browser.send(form).getRedirectedUrl()).endsWith("#deciso");
        assertThat(browser.page("/righe-da-decidere?ordina=arrivo"))
                .contains("ha già deciso questa riga");
    }

    @Test
    void whoMayBeMeantIsToldByAllThatTellsTwoApart() throws Exception {
        queue.read(
                territory,
                "denominazione;comune;indirizzo;temi;sito\n"
                        + "Orto Nuovo APS;Mira;Via Alta 1;Sport|Cultura;https://orto.example\n");
        queue.read(
                territory, "denominazione;comune;temi;sito\nOrto Nuovo;Dolo;sport;orto.example\n");
        String page = web.perform(Visits.read(territory, "/righe-da-decidere?q=orto")
                        .with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s+", " ");
        assertThat(page)
                .contains("<dt>Indirizzo</dt> <dd>Via Alta 1 </dd>")
                .containsPattern("<dt>Comune</dt> <dd>Mira <span class=\"[^\"]+\" ?>diverso</span>")
                .containsPattern("<dt>Sito</dt> <dd>https://orto.example <span [^>]+>uguale</span>")
                .containsPattern("<dt>Temi</dt> <dd>[^<]+ <span [^>]+>in parte uguale</span>")
                .contains("target=\"_blank\"");
    }

    private String row(String name) {
        return territory.in(() -> undecided.waiting(30)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
