package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The office finds where a name still stands, and takes it out of one row at a time. */
@PlatformTest
class RedactionPagesTests {

    private static final String FOUND = "/omissis?testo=Dino%20Scialle";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcClient jdbc;

    private TestTerritory territory;

    @BeforeEach
    void nameSomebody() {
        territory = TestTerritory.make(territories);
        occasions.make(
                territory,
                "Festa di Dino Scialle",
                TestOccasions.PAST,
                occasions.actor(territory, "Il Cortile"));
    }

    private MockBrowser signedIn(Cast member) throws Exception {
        Person person = people.play(member, territory);
        people.setPassword(person, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    @Test
    void theNameIsFoundAndTakenOut() throws Exception {
        MockBrowser browser = signedIn(Cast.CLERK);
        String page = browser.page(FOUND);
        assertThat(page).contains("Compare in un posto", "Festa di Dino Scialle");
        HtmlForm form = HtmlForm.all(page).stream()
                .filter(each ->
                        each.action().equals("/omissis") && each.method().equals("post"))
                .findFirst()
                .orElseThrow();
        MockHttpServletResponse done = browser.send(form);
        assertThat(done.getRedirectedUrl()).startsWith("/omissis?testo=Dino");
        assertThat(browser.page(FOUND)).contains("Non compare in nessun testo");
        assertThat(stage.in(
                        territory,
                        () -> jdbc.sql("select title from meetings_occasions")
                                .query(String.class)
                                .single()))
                .isEqualTo("Festa di [omissis]");
        assertThat(stage.in(territory, () -> jdbc.sql("""
                        select count(*) from audit_acts where verb = 'upkeep.text-redacted'
                          and subject = 'text:meetings.text.occasions'
                        """).query(Long.class).single()))
                .isEqualTo(1);
        assertThat(browser.send(form).getRedirectedUrl()).startsWith("/omissis");
    }

    @Test
    void lookingForItIsOnTheRecord() throws Exception {
        signedIn(Cast.CLERK).page(FOUND);
        assertThat(stage.in(territory, () -> jdbc.sql("""
                        select count(*) from audit_acts
                        where verb = 'site.reserved-read' and subject = 'list:/omissis'
                        """).query(Long.class).single()))
                .isEqualTo(1);
    }

    @Test
    void nobodyElseFindsThePage() throws Exception {
        assertThat(signedIn(Cast.CITIZEN).open(FOUND).getStatus()).isEqualTo(404);
    }

    @Test
    void threeLettersAreTooFew() throws Exception {
        assertThat(signedIn(Cast.CLERK).page("/omissis?testo=Din"))
                .contains("Scrivi almeno quattro lettere")
                .doesNotContain("Festa di");
    }
}
