package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type is not lost by anything that happens to their browser or to them. */
@PlatformTest
class NothingLostTests {

    private static final String NEW = "/occasioni/nuova";
    private static final String TITLE = "Festa che non si perde";
    private static final String NOTE = ".draft-note";

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOccasions occasions;

    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void prepareATerritory() {
        TestBrowser.demand();
        territory = demo.empty();
        clerk = demo.play(Cast.CLERK, territory);
    }

    private Visit visit(Person person, boolean scripts) {
        return demo.visit(person, territory, Visit.NARROW, scripts);
    }

    /** Types a title and waits until the browser has kept it. */
    private static void type(Visit visit) {
        visit.open(NEW);
        visit.page().fill("#titolo", TITLE);
        visit.page()
                .waitForFunction(
                        "text => Object.values(localStorage).some(value => value.includes(text))",
                        TITLE);
    }

    private static String title(Visit visit) {
        return visit.page().inputValue("#titolo");
    }

    @Test
    void aPageThatIsLeftGivesBackWhatWasTyped() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.open("/scrivania");
            visit.page().goBack();
            assertThat(title(visit)).isEqualTo(TITLE);
            visit.open(NEW);
            assertThat(title(visit)).isEqualTo(TITLE);
            visit.inspect("bozza-ritrovata");
            visit.press("Ricomincia da capo");
            assertThat(title(visit)).isEmpty();
            visit.open(NEW);
            assertThat(visit.page().locator(NOTE).count()).isZero();
        }
    }

    @Test
    void aDeadConnectionLosesNothing() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.page().context().setOffline(true);
            visit.press("Salva");
            visit.page().context().setOffline(false);
            visit.forgiveComplaints();
            visit.open(NEW);
            assertThat(title(visit)).isEqualTo(TITLE);
        }
    }

    @Test
    void anotherTabIsOfferedItAndTakesItOnlyWhenAsked() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            Page second = visit.page().context().newPage();
            second.navigate(visit.page().url());
            assertThat(second.inputValue("#titolo")).isEmpty();
            second.locator(NOTE + " button").click();
            assertThat(second.inputValue("#titolo")).isEqualTo(TITLE);
        }
    }

    @Test
    void onceAcceptedItIsForgotten() {
        try (Visit visit = visit(clerk, true)) {
            occasions.actor(territory, "La Tela");
            type(visit);
            visit.page().fill("#giorno", "2026-05-09");
            visit.page().fill("#luogo", "Campo");
            visit.page().fill("#altri", "La Tela");
            visit.press("Salva");
            assertThat(visit.words()).contains("L’occasione è salvata");
            visit.open(NEW);
            assertThat(title(visit)).isEmpty();
            assertThat(visit.page().locator(NOTE).count()).isZero();
        }
    }

    @Test
    void afterAWeekItIsGone() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.page().evaluate("""
                            () => { for (const key of Object.keys(localStorage)) {
                              const draft = JSON.parse(localStorage.getItem(key));
                              draft.at -= 8 * 24 * 3600 * 1000;
                              localStorage.setItem(key, JSON.stringify(draft));
                            } }""");
            visit.open(NEW);
            assertThat(title(visit)).isEmpty();
        }
    }

    @Test
    void whoeverSignsInNextOnTheSameMachineIsNotOfferedIt() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.page().context().clearCookies();
            visit.signIn(
                    String.valueOf(demo.play(Cast.ADMINISTRATOR, territory).email()),
                    DemoTerritory.PASSWORD);
            visit.open(NEW);
            assertThat(title(visit)).isEmpty();
            assertThat(visit.page().locator(NOTE).count()).isZero();
            visit.page().context().clearCookies();
            visit.signIn(String.valueOf(clerk.email()), DemoTerritory.PASSWORD);
            visit.open(NEW);
            assertThat(title(visit)).isEqualTo(TITLE);
        }
    }

    /** A browser that forgets its cookies looks like one that never signed in. */
    @Test
    void whoIsNoLongerKnownIsLedThroughTheSignInBackToTheForm() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.page().context().clearCookies();
            visit.press("Salva");
            visit.page().waitForSelector(".form-unshown");
            assertThat(visit.words())
                    .contains("La tua visita è scaduta", TITLE)
                    .as("a page that strangers do not find")
                    .doesNotContain("Torna al modulo");
            visit.forgiveComplaints();
            visit.inspect("visita-scaduta");
            visit.follow("Entra e torna al modulo");
            visit.page().fill("input[name=email]", String.valueOf(clerk.email()));
            visit.page().fill("input[name=password]", DemoTerritory.PASSWORD);
            visit.page().click("main form[action='/accesso'] button[type=submit]");
            visit.page().waitForSelector("#titolo");
            assertThat(title(visit)).isEqualTo(TITLE);
        }
    }

    @Test
    void signingOutLeavesNothingBehind() {
        try (Visit visit = visit(clerk, true)) {
            type(visit);
            visit.page().click(".shell-acting summary");
            visit.page().click("form[action='/uscita'] button");
            assertThat(visit.page().evaluate("Object.keys(localStorage).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void theFirstWrongFieldIsWhereOneGoesOn() {
        try (Visit visit = visit(clerk, true)) {
            visit.open(NEW);
            visit.page().fill("#titolo", TITLE);
            visit.press("Salva");
            assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("giorno");
            assertThat(visit.page().locator(".error-summary a").allInnerTexts())
                    .hasSize(3)
                    .first()
                    .isEqualTo("Manca il giorno: sceglilo dal calendario.");
        }
    }

    @Test
    void aSessionThatEndedKeepsItWithoutScripts() {
        try (Visit visit = visit(clerk, false)) {
            visit.open(NEW);
            visit.page().fill("#titolo", TITLE);
            visit.page()
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName("sessione"));
            visit.press("Salva");
            visit.inspect("accesso-con-bozza");
            visit.page().fill("input[name=email]", String.valueOf(clerk.email()));
            visit.page().fill("input[name=password]", DemoTerritory.PASSWORD);
            visit.press("Entra");
            visit.inspect("modulo-ripreso");
            assertThat(visit.page().url()).endsWith(NEW);
            assertThat(title(visit)).isEqualTo(TITLE);
        }
    }

    @Test
    void aMandateThatEndedMeanwhileLeavesTheTextOnThePage() {
        Person president = demo.play(Cast.PRESIDENT, territory);
        var actor = occasions.actor(territory, "La Tela");
        Mandate mandate =
                people.mandate(president, actor, MandateKind.LEGAL_REPRESENTATIVE, territory);
        Occasion occasion = occasions.make(territory, "Incontro", TestOccasions.PAST, actor);
        try (Visit visit = visit(president, false)) {
            visit.open(occasion.path() + "/presenze");
            visit.page().fill("#nomi", "Quelli del canale\nBanda Larga");
            people.end(president, mandate.id(), territory);
            visit.press("Aggiungi i nomi");
            visit.forgiveComplaints();
            visit.inspect("testo-dopo-errore");
            assertThat(visit.words())
                    .contains("Questa pagina non c’è", "Quello che avevi scritto")
                    .contains("Quelli del canale\nBanda Larga");
            people.mandate(president, actor, MandateKind.LEGAL_REPRESENTATIVE, territory);
            visit.open(occasion.path() + "/presenze");
            assertThat(visit.page().inputValue("#nomi"))
                    .isEqualTo("Quelli del canale\nBanda Larga");
        }
    }

    @Test
    void aFormThatIsNoLongerValidShowsWhatWasTyped() {
        try (Visit visit = visit(clerk, false)) {
            visit.open(NEW);
            visit.page().fill("#titolo", TITLE);
            visit.page()
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName("modulo"));
            visit.press("Salva");
            assertThat(visit.words()).contains("Non puoi fare questa cosa", TITLE);
            visit.follow("Torna al modulo");
            assertThat(title(visit)).isEmpty();
        }
    }

    @Test
    void anotherSiteCannotPutWordsIntoOurErrorPage() {
        try (Visit visit = visit(clerk, false)) {
            visit.page()
                    .navigate("data:text/html,<form method=post action='"
                            + "http://" + territory.host() + ":"
                            + visit.page().url().replaceAll("^http://[^:]+:(\\d+).*$", "$1")
                            + "/occasioni'><input name=_modulo value=meetings.occasion>"
                            + "<input name=titolo value='Parole di altri'>"
                            + "<button>Vai</button></form>");
            visit.page().click("button");
            assertThat(visit.words())
                    .contains("Non puoi fare questa cosa")
                    .doesNotContain("Parole di altri");
        }
    }
}
