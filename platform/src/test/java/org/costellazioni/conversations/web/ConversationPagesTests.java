package org.costellazioni.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.conversations.Comment;
import org.costellazioni.conversations.TestConversations;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.nio.charset.StandardCharsets;
import java.util.List;

@PlatformTest
class ConversationPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestConversations stage;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Person clerk;
    private Person president;
    private ActorId cortile;
    private Occasion festa;
    private Thing about;

    @BeforeEach
    void makeAnOccasion() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        president = people.play(Cast.PRESIDENT, territory);
        cortile = occasions.actor(territory, "Il Cortile");
        people.mandate(president, cortile, MandateKind.LEGAL_REPRESENTATIVE, territory);
        festa = occasions.make(territory, "Festa", TestOccasions.PAST, cortile);
        about = TestConversations.about(festa);
    }

    private MockBrowser as(Person person) throws Exception {
        people.setPassword(person, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(person, Cast.PASSWORD);
        return browser;
    }

    private HtmlForm filled(MockBrowser browser, String text) throws Exception {
        return browser.form("conversations.comment", festa.path()).with("testo", text);
    }

    @Test
    void aCommentIsWrittenOnThePageOfItsThingWithAFile() throws Exception {
        MockBrowser browser = as(president);
        MockHttpServletResponse answer = browser.upload(
                filled(browser, "Leggi https://prova.example/sedie, poi <b>rispondi</b>"),
                "allegato",
                "sedie.txt",
                "Dieci sedie".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getRedirectedUrl()).isEqualTo(festa.path() + "#conversazione");
        String page = as(clerk).page(festa.path());
        assertThat(page)
                .contains("<a href=\"https://prova.example/sedie\"")
                .contains("rel=\"nofollow noopener ugc\"")
                .contains("&lt;b&gt;rispondi&lt;/b&gt;")
                .contains("sedie.txt", "per Il Cortile")
                .doesNotContain("<b>rispondi");
    }

    @Test
    void anEmptyCommentIsShownAgainWithItsFile() throws Exception {
        MockBrowser browser = as(president);
        MockHttpServletResponse answer = browser.upload(
                filled(browser, " "),
                "allegato",
                "sedie.txt",
                "Dieci sedie".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Manca il testo", "sedie.txt");
        HtmlForm again = HtmlForm.named("conversations.comment", answer.getContentAsString())
                .orElseThrow();
        browser.send(again.with("testo", "Eccole"));
        assertThat(browser.page(festa.path())).contains("Eccole", "sedie.txt");
    }

    @Test
    void theOneWhoWroteItEditsItAndTakesItBack() throws Exception {
        Comment comment = stage.write(territory, about, "Alle otto", president);
        String edit = comment.id().path() + "/modifica";
        MockBrowser browser = as(president);
        browser.send(browser.form("conversations.comment-edit", edit).with("testo", "Alle nove"));
        assertThat(browser.page(festa.path())).contains("Alle nove", "modificato");
        press(browser, comment.id().path() + "/ritiro");
        assertThat(browser.page(festa.path()))
                .contains("ha ritirato questo commento")
                .doesNotContain("Alle nove", edit);
    }

    @Test
    void theOfficeHidesAndShowsAgain() throws Exception {
        Comment comment = stage.write(territory, about, "Mario Rossi", president);
        MockBrowser office = as(clerk);
        String hiding = comment.id().path() + "/oscuramento";
        office.send(office.form("conversations.hiding", hiding).with("motivo", "Nomi di persone"));
        Person delegate = people.play(Cast.VOLUNTEER, territory);
        people.mandate(delegate, cortile, MandateKind.DELEGATE, territory);
        MockBrowser reader = as(delegate);
        assertThat(reader.page(festa.path()))
                .contains("Il motivo: Nomi di persone")
                .doesNotContain("Mario Rossi", "/oscuramento");
        press(office, hiding + "/fine");
        assertThat(reader.page(festa.path())).contains("Mario Rossi");
    }

    @Test
    void whoSeesNothingOfTheThingFindsNoPageOfItsConversation() throws Exception {
        Comment comment = stage.write(territory, about, "Solo per noi", president);
        String path = "/conversazioni/occasione/" + festa.id();
        MockBrowser passerby = as(people.play(Cast.VOLUNTEER, territory));
        for (String page : List.of(
                path,
                comment.id().path() + "/modifica",
                comment.id().path() + "/oscuramento",
                "/conversazioni/occasione/niente",
                "/conversazioni/altro/" + festa.id())) {
            assertThat(passerby.open(page).getStatus()).as(page).isEqualTo(404);
        }
        assertThat(as(president).page(path)).contains("Solo per noi");
        assertThat(new MockBrowser(web, territory).open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void aLongConversationIsReadInParts() throws Exception {
        for (int n = 0; n < 53; n++) {
            Person author = n % 2 == 0 ? clerk : president;
            stage.write(territory, about, "Numero %02d.".formatted(n), author);
        }
        MockBrowser browser = as(president);
        String path = "/conversazioni/occasione/" + festa.id();
        assertThat(browser.page(festa.path()))
                .contains("Numero 33.", "Numero 52.", path)
                .doesNotContain("Numero 32.");
        assertThat(browser.page(path)).contains("Numero 52.").doesNotContain("Numero 49.");
        assertThat(browser.page(path + "?pagina=1"))
                .contains("Numero 00.", "Numero 49.")
                .doesNotContain("Numero 50.");
    }

    @Test
    void lettersAreEndedAndWantedAgainOnThePage() throws Exception {
        MockBrowser browser = as(president);
        assertThat(browser.page(festa.path())).contains("Non mandarmi più e-mail");
        String path = "/conversazioni/occasione/" + festa.id() + "/lettere";
        press(browser, path);
        assertThat(browser.page(festa.path())).contains("Mandami una e-mail");
        press(browser, path);
        assertThat(browser.page(festa.path())).contains("Non mandarmi più e-mail");
    }

    @Test
    void aLinkThatDoesNotWorkSaysWhatToDo() throws Exception {
        assertThat(new MockBrowser(web, territory).page("/conversazioni/lettere/inventato"))
                .contains("Questo link non funziona più");
    }

    /** Presses the button that is sent to this address, on the page of the occasion. */
    private void press(MockBrowser browser, String action) throws Exception {
        HtmlForm form = HtmlForm.all(browser.page(festa.path())).stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElseThrow();
        assertThat(browser.send(form).getStatus()).isEqualTo(302);
    }
}
