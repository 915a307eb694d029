package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.InventedActors;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.drafts.FormDrafts;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What was typed into a form is kept when the session has ended, for its author alone. */
@PlatformTest
class ExpiredSessionTests {

    private static final String FORM = "people.mandate-request";
    private static final String NOTE = "Curo la sede\r\ne apro il martedì.";
    private static final String READ = "Curo la sede\ne apro il martedì.";
    private static final String KEPT = "/accesso?tenuto=si";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private InventedActors actors;

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person dino;
    private String page;
    private MockBrowser browser;

    @BeforeEach
    void showAFormToSomebodySignedIn() throws Exception {
        territory = TestTerritory.make(territories);
        dino = somebody(Cast.VOLUNTEER);
        ActorId actor = actors.invent("Amici del canale " + System.nanoTime());
        page = "/deleghe/richieste/nuova?realta=" + actor;
        browser = new MockBrowser(web, territory);
        browser.signIn(dino, Cast.PASSWORD);
    }

    private Person somebody(Cast member) {
        Person person = people.play(member, territory);
        people.setPassword(person, Cast.PASSWORD);
        return person;
    }

    private HtmlForm filled() throws Exception {
        return browser.form(FORM, page).with("tipo", "DELEGATE").with("nota", NOTE);
    }

    /** Sends a filled form after the session has ended. */
    private MockHttpServletResponse sendLate(HtmlForm form) throws Exception {
        browser.loseSession();
        return browser.send(form);
    }

    private long kept() {
        return Objects.requireNonNull(territory.in(() -> transaction.execute(status ->
                jdbc.sql("select count(*) from site_drafts").query(Long.class).single())));
    }

    private void age(int minutes) {
        territory.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "delete from site_drafts returning *")
                .query((row, number) -> new Object[] {
                    row.getString("browser"),
                    row.getObject("id"),
                    row.getString("author"),
                    row.getBytes("sealed"),
                    minutes
                })
                .list()
                .forEach(row -> jdbc.sql("""
                                insert into site_drafts (browser, id, author, sealed, kept_at)
                                values (?, ?, ?, ?, now() - make_interval(mins => ?))
                                """).params(row).update())));
    }

    @Test
    void whoeverSignsInAgainFindsTheFormFilledInAndNotSent() throws Exception {
        HtmlForm form = filled();
        assertThat(sendLate(form).getRedirectedUrl()).isEqualTo(KEPT);
        assertThat(browser.page(KEPT)).contains("non è andato perso");
        assertThat(browser.signIn(dino, Cast.PASSWORD)).isEqualTo(page);
        String shown = browser.page(page);
        assertThat(shown).contains("Non l’abbiamo ancora inviato");
        HtmlForm again = HtmlForm.named(FORM, shown).orElseThrow();
        assertThat(again.value("tipo")).isEqualTo("DELEGATE");
        assertThat(again.value("nota")).isEqualTo(READ);
        assertThat(browser.page("/deleghe")).doesNotContain("Aspettiamo la risposta");
        assertThat(browser.send(again).getRedirectedUrl()).isEqualTo("/deleghe");
        assertThat(browser.page("/deleghe")).contains("Aspettiamo la risposta");
    }

    @Test
    void itIsShownOnce() throws Exception {
        sendLate(filled());
        browser.signIn(dino, Cast.PASSWORD);
        assertThat(browser.form(FORM, page).value("nota")).isEqualTo(READ);
        assertThat(browser.form(FORM, page).value("nota")).isEmpty();
        assertThat(kept()).isZero();
        browser.loseSession();
        assertThat(browser.signIn(dino, Cast.PASSWORD)).isEqualTo("/scrivania");
    }

    @Test
    void somebodyElseIsNeitherShownNorLedToIt() throws Exception {
        sendLate(filled());
        Person ines = somebody(Cast.CITIZEN);
        assertThat(browser.signIn(ines, Cast.PASSWORD)).isEqualTo("/scrivania");
        assertThat(browser.form(FORM, page).value("nota")).isEmpty();
        browser.loseSession();
        browser.signIn(dino, Cast.PASSWORD);
        assertThat(browser.form(FORM, page).value("nota")).isEqualTo(READ);
    }

    @Test
    void anotherBrowserFindsNothing() throws Exception {
        sendLate(filled());
        MockBrowser other = new MockBrowser(web, territory);
        assertThat(other.signIn(dino, Cast.PASSWORD)).isEqualTo("/scrivania");
        assertThat(other.form(FORM, page).value("nota")).isEmpty();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void afterAnHourItIsGone() throws Exception {
        sendLate(filled());
        age(59);
        assertThat(browser.signIn(dino, Cast.PASSWORD)).isEqualTo(page);
        age(61);
        assertThat(browser.form(FORM, page).value("nota")).isEmpty();
        assertThat(kept()).isEqualTo(1);
        territory.run(drafts::run);
        assertThat(kept()).isZero();
    }

    @Test
    void aCookieThatWasTamperedWithOpensNothing() throws Exception {
        sendLate(filled());
        Cookie cookie = browser.cookie("bozza");
        String value = cookie.getValue();
        for (String tampered : List.of(
                (value.charAt(0) == 'A' ? "B" : "A").concat(value.substring(1)),
                value.substring(1),
                "")) {
            browser.put(new Cookie("bozza", tampered));
            browser.loseSession();
            assertThat(browser.signIn(dino, Cast.PASSWORD)).isEqualTo("/scrivania");
            assertThat(browser.form(FORM, page).value("nota")).isEmpty();
        }
        browser.put(cookie);
        assertThat(browser.form(FORM, page).value("nota")).isEqualTo(READ);
    }

    @Test
    void anotherTerritoryKnowsNothingOfIt() throws Exception {
        sendLate(filled());
        MockBrowser elsewhere = new MockBrowser(web, TestTerritory.make(territories));
        elsewhere.put(browser.cookie("bozza"));
        assertThat(elsewhere.signIn(dino, Cast.PASSWORD)).isEqualTo("/scrivania");
    }

    @Test
    void anotherSiteCannotPlantOne() throws Exception {
        HtmlForm form = filled();
        browser.loseSession();
        browser.drop("modulo");
        assertThat(browser.send(form).getStatus()).isEqualTo(403);
        assertThat(kept()).isZero();
    }

    @Test
    void onlyWhoWasShownAFormHasItKept() throws Exception {
        HtmlForm form = filled();
        assertThat(sendLate(form.with("_persona", "")).getRedirectedUrl()).isEqualTo("/accesso");
        String forged = form.value("_persona").replaceFirst("^.", "").concat("A");
        assertThat(sendLate(form.with("_persona", forged)).getRedirectedUrl())
                .isEqualTo("/accesso");
        assertThat(sendLate(form.with("_modulo", "mai.visto")).getStatus()).isEqualTo(401);
        assertThat(kept()).isZero();
    }

    @Test
    void whatIsTooBigIsNotKeptButShown() throws Exception {
        MockHttpServletResponse answer = sendLate(filled().with("nota", "à".repeat(600_000)));
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(kept()).isZero();
    }

    @Test
    void aBrowserKeepsTheLastFew() throws Exception {
        HtmlForm form = filled();
        for (int i = 1; i <= 6; i++) {
            sendLate(form.with("nota", "numero " + i));
        }
        assertThat(kept()).isEqualTo(4);
        browser.signIn(dino, Cast.PASSWORD);
        assertThat(browser.form(FORM, page).value("nota")).isEqualTo("numero 6");
    }

    @Test
    void aPersonKeepsAFewInAllBrowsersTogether() throws Exception {
        HtmlForm form = filled();
        for (int i = 1; i <= 12; i++) {
            browser.drop("bozza");
            sendLate(form);
        }
        assertThat(kept()).isEqualTo(8);
    }

    @Test
    void whatIsKeptCannotBeReadFromTheDatabase() throws Exception {
        sendLate(filled().with("nota", "parole-segretissime"));
        List<String> all = Objects.requireNonNull(territory.in(() -> transaction.execute(status ->
                jdbc.sql("select browser, author, sealed from site_drafts")
                        .query((row, number) -> row.getString("browser")
                                + row.getString("author")
                                + new String(row.getBytes("sealed"), StandardCharsets.ISO_8859_1))
                        .list())));
        assertThat(all)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .doesNotContain("segretissime", "richieste", dino.id().toString())
                        .doesNotContain(browser.cookie("bozza").getValue()));
    }

    @Test
    void aFormOfTheAdministrationLeadsToTheSignInPageAndNotToOneThatIsNotThere() throws Exception {
        Person administrator = somebody(Cast.ADMINISTRATOR);
        browser.loseSession();
        browser.signIn(administrator, Cast.PASSWORD);
        HtmlForm form = browser.form("office.settings", "/territorio").with("nome", "Mira");
        assertThat(sendLate(form).getRedirectedUrl()).isEqualTo(KEPT);
        assertThat(browser.signIn(administrator, Cast.PASSWORD)).isEqualTo("/territorio");
        assertThat(browser.form("office.settings", "/territorio").value("nome")).isEqualTo("Mira");
    }

    @Test
    void passwordsAreNotKept() throws Exception {
        HtmlForm form = browser.form("people.password", "/profilo")
                .with("vecchia", "segreta di prima")
                .with("password", "segreta di adesso")
                .with("ripeti", "segreta di adesso");
        assertThat(sendLate(form).getRedirectedUrl()).isEqualTo(KEPT);
        assertThat(browser.signIn(dino, Cast.PASSWORD)).isEqualTo("/profilo");
        assertThat(browser.page("/profilo"))
                .contains("scrivi di nuovo le password")
                .doesNotContain("segreta di");
    }
}
