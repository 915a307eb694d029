package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.office.ReceivedReports;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

@PlatformTest
class ReportAnswersPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private ReceivedReports reports;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
    }

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({"ADMINISTRATOR, 200", "CLERK, 200", "MUNICIPAL_OPERATOR, 404", "CITIZEN, 404"})
    void onlyTheProgrammeOfficeFindsThePage(Cast member, int status) throws Exception {
        Person person = people.play(member, territory);
        web.perform(read(territory, "/segnalazioni").with(by(person, territory)))
                .andExpect(status().is(status));
    }

    @Test
    void nobodyElseAnswers() throws Exception {
        UUID report = told("Il menu non si apre", "");
        Person citizen = people.play(Cast.CITIZEN, territory);
        web.perform(answer(report, "Fatto").with(by(citizen, territory)))
                .andExpect(status().isNotFound());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anAnswerLeavesByLetterWhereAnAddressWasLeft() throws Exception {
        UUID report = told("Il menu non si apre", "lia@posta.example");
        assertThat(submit(answer(report, "Ora si apre.")).getRedirectedUrl())
                .isEqualTo("/segnalazioni");
        assertThat(waiting()).isEmpty();
        assertThat(letters())
                .singleElement()
                .asString()
                .contains("Il menu non si apre", "Ora si apre.");
        assertThat(submit(read(territory, "/segnalazioni")).getContentAsString())
                .contains("Ultime risposte", "Ora si apre.");
    }

    @Test
    void withoutAnAddressTheAnswerStaysOnThePage() throws Exception {
        submit(answer(told("Manca l’orario", ""), "Aggiunto."));
        assertThat(waiting()).isEmpty();
        assertThat(letters()).isEmpty();
    }

    @Test
    void anEmptyAnswerIsRefusedAndASecondOneToo() throws Exception {
        UUID report = told("Manca l’orario", "");
        MockHttpServletResponse empty = submit(answer(report, "  "));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Scrivi la risposta.");
        submit(answer(report, "Aggiunto."));
        MockHttpServletResponse second = submit(answer(report, "Tolto."));
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(second.getContentAsString()).contains("Qualcuno ha già risposto", "Aggiunto.");
        assertThat(submit(answer(UUID.randomUUID(), "x")).getStatus()).isEqualTo(404);
    }

    @Test
    void theDeskTellsHowManyWaitAndLeadsToTheToolsOfTheOffice() throws Exception {
        told("Manca l’orario", "");
        assertThat(submit(read(territory, "/scrivania")).getContentAsString())
                .contains("Segnalazioni senza risposta: 1", "Leggi e rispondi", "entro il ")
                .contains("/importazioni", "/righe-da-decidere", "/doppioni", "/reti/gestione")
                .contains("/vocabolari", "/incarichi")
                .doesNotContain("href=\"/territorio\"");
        Person citizen = people.play(Cast.CITIZEN, territory);
        assertThat(web.perform(read(territory, "/scrivania").with(by(citizen, territory)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("I miei strumenti", "/importazioni");
    }

    @Test
    void thePageShowsTheLeastClearPagesFirst() throws Exception {
        rate("/realta", "5");
        rate("/reti", "2");
        rate("/reti", "3");
        String page = submit(read(territory, "/segnalazioni")).getContentAsString();
        assertThat(page).contains("2,5 su 5", "5 su 5");
        assertThat(page.indexOf("2,5 su 5")).isLessThan(page.indexOf("href=\"/realta\">/realta"));
    }

    private void rate(String page, String stars) throws Exception {
        web.perform(send(territory, "/valutazione").param("stelle", stars).param("pagina", page));
    }

    private UUID told(String text, String email) throws Exception {
        web.perform(send(territory, "/segnala")
                .param("tipo", "malfunction")
                .param("descrizione", text)
                .param("email", email));
        return waiting().getLast().id();
    }

    private MockHttpServletRequestBuilder answer(UUID report, String text) {
        return send(territory, "/segnalazioni/" + report + "/risposta").param("risposta", text);
    }

    private MockHttpServletResponse submit(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(by(clerk, territory))).andReturn().getResponse();
    }

    private List<ReceivedReports.Report> waiting() {
        return territory.in(reports::waiting);
    }

    private List<String> letters() {
        return territory.in(() -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                        "select text from mail_messages where recipient = 'lia@posta.example'")
                .query(String.class)
                .list())));
    }
}
