package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What comes back to whoever imports: a form that was carried out does not, rows that were not taken do. */
@PlatformTest
class ImportReturnsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Imports imports;

    private TestTerritory territory;
    private MockBrowser browser;

    @BeforeEach
    void aClerkIsSignedIn() throws Exception {
        territory = TestTerritory.make(territories);
        Person clerk = people.play(Cast.CLERK, territory);
        people.setPassword(clerk, Cast.PASSWORD);
        browser = new MockBrowser(mvc, territory);
        browser.signIn(clerk, Cast.PASSWORD);
    }

    @Test
    void anUploadThatWasCarriedOutLeavesNothingToRestoreAlsoWhereItsPageLeadsOn() throws Exception {
        MockHttpServletResponse sent = browser.upload(
                browser.form("intake.import", "/importazioni/nuova").with("contenuto", "csv"),
                "file",
                "elenco.csv",
                "denominazione\nUno\n".getBytes(StandardCharsets.UTF_8));
        String columns = Objects.requireNonNull(
                browser.open(Objects.requireNonNull(sent.getRedirectedUrl())).getRedirectedUrl());
        assertThat(browser.page(columns)).contains("data-accepted=\"intake.import /importazioni\"");
        assertThat(browser.page(columns)).as("said once").contains("data-accepted=\"\"");
    }

    @Test
    void rowsThatTheHeadDoesNotFitComeBackCellByCell() throws Exception {
        queue.read(
                territory,
                "denominazione;comune\nUno;Mira\nDue;Dolo;sociale, casa;2026\nTre;Stra;\"sport\n");
        ImportView view = territory.in(() -> imports.latest(1).getFirst());
        assertThat(view.tally().rejected()).isEqualTo(2);
        assertThat(browser.page("/importazioni/" + view.id() + "/scarti.csv"))
                .contains("denominazione;comune;colonna_3;colonna_4;riga_originale")
                .contains("Due;Dolo;sociale, casa;2026;3;")
                .contains("Tre;Stra;sport;;4;");
    }
}
