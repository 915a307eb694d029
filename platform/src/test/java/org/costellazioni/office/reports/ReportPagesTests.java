package org.costellazioni.office.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;

/** Telling of a problem and rating a page, as anyone may. */
@PlatformTest
class ReportPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Reports reports;

    private TestTerritory territory;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private static MockHttpServletRequestBuilder from(
            String address, MockHttpServletRequestBuilder request) {
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private long waiting() {
        return territory.in(() -> reports.waiting(LocalDate.of(2200, 1, 1)));
    }

    @Test
    void keepsAReportAndSaysByWhenItIsAnswered() throws Exception {
        web.perform(from("192.0.2.1", send(territory, "/segnala"))
                        .param("tipo", "accessibility")
                        .param("pagina", "/soggetti")
                        .param("descrizione", "Il menu non si apre con la tastiera"))
                .andExpect(redirectedUrl("/segnala"));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void givesBackWhatWasTypedWhenSomethingIsMissing() throws Exception {
        String page = web.perform(
                        from("192.0.2.2", send(territory, "/segnala")).param("email", "ada@casa"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("ada@casa", "Scegli di che cosa si tratta", "href=\"#descrizione\"");
        assertThat(waiting()).isZero();
    }

    @Test
    void thanksAMachineAndForgetsWhatItSays() throws Exception {
        web.perform(from("192.0.2.3", send(territory, "/segnala"))
                        .param("tipo", "content")
                        .param("descrizione", "buy now")
                        .param("sito", "https://spam.example"))
                .andExpect(redirectedUrl("/segnala"));
        assertThat(waiting()).isZero();
    }

    @Test
    void asksACrowdFromOneAddressToWait() throws Exception {
        for (int i = 0; i < 10; i++) {
            web.perform(from("192.0.2.4", send(territory, "/valutazione")).param("stelle", "4"))
                    .andExpect(redirectedUrl("/grazie"));
        }
        web.perform(from("192.0.2.4", send(territory, "/valutazione")).param("stelle", "4"))
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void takesOneToFiveStars() throws Exception {
        web.perform(from("192.0.2.5", send(territory, "/valutazione")).param("stelle", "6"))
                .andExpect(status().isUnprocessableContent());
        web.perform(from("192.0.2.5", send(territory, "/valutazione"))
                        .param("stelle", "1")
                        .param("perche", "n2")
                        .param("dettaglio", "x".repeat(900))
                        .param("pagina", "//altrove.example"))
                .andExpect(redirectedUrl("/grazie"));
    }

    @Test
    void refusesFormsSentByOtherSites() throws Exception {
        web.perform(post("/segnala").with(sent -> {
                    sent.setServerName(territory.host());
                    return sent;
                }))
                .andExpect(status().isForbidden());
        web.perform(from("192.0.2.6", read(territory, "/segnala?pagina=/soggetti")))
                .andExpect(status().isOk());
    }
}
