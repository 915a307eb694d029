package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.office.ReceivedReports;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports answered together: one text, a preview, and those that were answered already told apart. */
@PlatformTest
class ReportListTests {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private ReceivedReports reports;

    private TestTerritory territory;
    private Person clerk;
    private String menu;
    private String hours;

    @BeforeEach
    void twoPeopleReport() throws Exception {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        menu = told("Il menu non si apre", "lia@posta.example");
        hours = told("Manca l’orario", "");
    }

    private String told(String text, String email) throws Exception {
        // From an address of its own: so many forms of one address would be refused.
        web.perform(send(territory, "/segnala")
                .with(request -> {
                    request.setRemoteAddr("10.0." + MADE.incrementAndGet() + ".1");
                    return request;
                })
                .param("tipo", "malfunction")
                .param("descrizione", text)
                .param("email", email));
        return territory.in(reports::waiting).stream()
                .filter(report -> report.description().equals(text))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private MockHttpServletResponse act(String path, String text, String... ticked)
            throws Exception {
        boolean looks = path.endsWith("/anteprima");
        return answer((looks ? read(territory, path) : send(territory, path))
                .param("azione", "risposta")
                .param("testo", text)
                .param("riga", ticked));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(by(clerk, territory))).andReturn().getResponse();
    }

    private List<String> received() {
        return letters.to("lia@posta.example", territory);
    }

    @Test
    void aPreviewSaysWhoGetsALetterAndAnswersNobody() throws Exception {
        String preview = act("/segnalazioni/anteprima", "", menu, hours).getContentAsString();
        assertThat(preview)
                .contains("Che cosa succede se confermi (2)", "name=\"testo\"")
                .contains("Riceve la risposta per e-mail", "la risposta resta solo qui");
        assertThat(received()).isEmpty();
        assertThat(territory.in(reports::waiting)).hasSize(2);
    }

    @Test
    void oneTextAnswersAllTheTicked() throws Exception {
        assertThat(act("/segnalazioni/azioni", "Ora è a posto.", menu, hours).getRedirectedUrl())
                .isEqualTo("/segnalazioni");
        assertThat(territory.in(reports::waiting)).isEmpty();
        assertThat(received()).singleElement().asString().contains("Ora è a posto.");
        assertThat(answer(read(territory, "/segnalazioni.csv?stato=risposta")).getContentAsString())
                .contains("Il menu non si apre", "Manca l’orario", "Ora è a posto.");
    }

    @Test
    void aMissingTextIsRefusedWithTheTicksKept() throws Exception {
        MockHttpServletResponse refused = act("/segnalazioni/azioni", "  ", menu, hours);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains(
                        "Scrivi la risposta", "value=\"" + menu + "\"", "value=\"" + hours + "\"");
        MockHttpServletResponse long_ = act("/segnalazioni/azioni", "x".repeat(4_001), menu);
        assertThat(long_.getStatus()).isEqualTo(422);
        assertThat(long_.getContentAsString()).contains("al massimo 4000", "x".repeat(4_001));
        assertThat(territory.in(reports::waiting)).hasSize(2);
    }

    @Test
    void thoseAnsweredAlreadyAreToldWithTheReasonAndTheRestIsDone() throws Exception {
        act("/segnalazioni/azioni", "Prima risposta.", menu);
        assertThat(act("/segnalazioni/anteprima", "", menu, hours).getContentAsString())
                .contains(
                        "Che cosa succede se confermi (1)",
                        "e perché (1)",
                        "Qualcuno ha già risposto");
        MockHttpServletResponse partly =
                act("/segnalazioni/azioni", "Seconda risposta.", menu, hours);
        assertThat(partly.getStatus()).isEqualTo(422);
        assertThat(partly.getContentAsString())
                .contains("Fatto (1)", "Manca l’orario", "e perché (1)", "Qualcuno ha già risposto")
                .contains("value=\"" + menu + "\"", "Seconda risposta.");
        assertThat(received()).singleElement().asString().contains("Prima risposta.");
        assertThat(territory.in(reports::waiting)).isEmpty();
    }
}
