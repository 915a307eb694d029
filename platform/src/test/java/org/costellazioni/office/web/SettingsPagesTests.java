package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.TestPictures;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.territories.Emblem;
import org.costellazioni.territories.Emblems;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;

@PlatformTest
class SettingsPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Emblems emblems;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Person administrator;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        administrator = people.play(Cast.ADMINISTRATOR, territory);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({"ADMINISTRATOR, 200", "CLERK, 404", "MUNICIPAL_OPERATOR, 404", "CITIZEN, 404"})
    void onlyAdministratorsFindThePage(Cast member, int status) throws Exception {
        Person person = people.play(member, territory);
        web.perform(read(territory, "/territorio").with(by(person, territory)))
                .andExpect(status().is(status));
    }

    @Test
    void nobodyElseChangesAnything() throws Exception {
        web.perform(form("Altro", "#17324d", "")).andExpect(status().isNotFound());
        Person clerk = people.play(Cast.CLERK, territory);
        web.perform(form("Altro", "#17324d", "").with(by(clerk, territory)))
                .andExpect(status().isNotFound());
        assertThat(now().name()).isNotEqualTo("Altro");
    }

    @Test
    void theSettingsAreChanged() throws Exception {
        MockHttpServletResponse answer =
                submit(form("Venezia e isole", "#17324D", "https://mappe.example/{z}/{x}/{y}.png"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/territorio");
        Territory changed = now();
        assertThat(changed.name()).isEqualTo("Venezia e isole");
        assertThat(changed.color()).isEqualTo("#17324d");
        assertThat(changed.publicSignUp()).isFalse();
        assertThat(changed.tileServerAddress()).contains("https://mappe.example/{z}/{x}/{y}.png");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "'  ', #17324d, '', Manca il nome del territorio",
        "Mira, #ffff00, '', Il colore deve essere scritto come",
        "Mira, rosso, '', Il colore deve essere scritto come",
        "Mira, #17324d, http://mappe.example/{z}, L’indirizzo delle mappe",
    })
    void whatIsRefusedIsShownAgainWithItsReason(
            String name, String color, String tiles, String reason) throws Exception {
        MockHttpServletResponse answer = submit(form(name, color, tiles));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(reason, "value=\"" + name.strip() + "\"")
                .contains("value=\"" + color + "\"", "value=\"" + tiles + "\"");
        assertThat(now().name()).isNotEqualTo("Mira");
    }

    @Test
    void anEmblemIsAddedOrderedAndTakenAway() throws Exception {
        upload(TestPictures.png(30, 10), "Comune");
        upload(TestPictures.png(20, 10), "Unione");
        Emblem second = list().getLast();
        submit(send(territory, "/territorio/emblemi/" + second.id() + "/posizione"));
        assertThat(list().getFirst()).isEqualTo(second);
        assertThat(submit(read(territory, "/territorio")).getContentAsString())
                .contains("src=\"" + second.thumbnail() + "\"", "alt=\"Unione\"");
        submit(send(territory, "/territorio/emblemi/" + second.id() + "/rimozione"));
        assertThat(list()).extracting(Emblem::alternativeText).containsExactly("Comune");
    }

    @Test
    void aWrongPictureIsRefusedAndTheTextStays() throws Exception {
        MockHttpServletResponse answer = upload(TestPictures.gif(), "Il nostro Comune");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("non è un’immagine PNG", "value=\"Il nostro Comune\"");
        assertThat(list()).isEmpty();
    }

    @Test
    void aPictureWhoseTextIsMissingNeedNotBeChosenAgain() throws Exception {
        people.setPassword(administrator, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(administrator, Cast.PASSWORD);
        MockHttpServletResponse answer = browser.upload(
                browser.form("office.emblem", "/territorio"),
                "emblema",
                "stemma.png",
                TestPictures.png(30, 10));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Già caricato: stemma.png");
        HtmlForm again = HtmlForm.named("office.emblem", answer.getContentAsString())
                .orElseThrow()
                .with("testo", "Comune");
        assertThat(browser.send(again).getStatus()).isEqualTo(302);
        assertThat(list()).extracting(Emblem::alternativeText).containsExactly("Comune");
        assertThat(browser.send(again).getStatus()).isEqualTo(422);
        assertThat(list()).hasSize(1);
    }

    @Test
    void theDeskRemindsAdministratorsUntilThereIsAnEmblem() throws Exception {
        assertThat(submit(read(territory, "/scrivania")).getContentAsString())
                .contains("/territorio#emblemi");
        upload(TestPictures.png(30, 10), "Comune");
        assertThat(submit(read(territory, "/scrivania")).getContentAsString())
                .doesNotContain("/territorio#emblemi");
    }

    private MockHttpServletRequestBuilder form(String name, String color, String tiles) {
        return send(territory, "/territorio")
                .param("nome", name)
                .param("colore", color)
                .param("mappe", tiles);
    }

    private MockHttpServletResponse submit(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(by(administrator, territory)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse upload(byte[] picture, String text) throws Exception {
        String path = "/territorio/emblemi";
        MockHttpServletRequest token = send(territory, path).buildRequest(new MockServletContext());
        return web.perform(multipart(path)
                        .file(new MockMultipartFile("emblema", "e.png", "image/png", picture))
                        .param("testo", text)
                        .param("_csrf", String.valueOf(token.getParameter("_csrf")))
                        .with(by(administrator, territory))
                        .with(request -> {
                            request.setServerName(territory.host());
                            request.setCookies(token.getCookies());
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    private List<Emblem> list() {
        return territory.in(() -> emblems.list());
    }

    private Territory now() {
        return territory.in(() -> territories.current());
    }
}
