package org.costellazioni.office.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.Sender;
import org.costellazioni.mail.Senders;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.Flash;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class MailSettingsPagesTests {

    private static final String PATH = "/territorio/posta";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private Senders senders;

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
    @CsvSource({"ADMINISTRATOR, 200", "CLERK, 404", "CITIZEN, 404"})
    void onlyAdministratorsFindThePage(Cast member, int status) throws Exception {
        Person person = people.play(member, territory);
        web.perform(read(territory, PATH).with(by(person, territory)))
                .andExpect(status().is(status));
    }

    @Test
    void withoutAServerThePageSaysThatNothingLeavesAndOffersNoTrial() throws Exception {
        assertThat(page())
                .contains("Adesso nessuna e-mail parte")
                .contains("./costellazioni mail server")
                .doesNotContain("/territorio/posta/prova")
                .as("the server is no territory’s to choose")
                .doesNotContain("name=\"host\"", "name=\"password\"");
    }

    @Test
    void whoeverIsPromisedALetterIsToldThatItWaits() throws Exception {
        for (String promise :
                new String[] {"/password-dimenticata/lettera", "/registrazione/lettera"}) {
            assertThat(web.perform(read(territory, promise))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(promise)
                    .contains("Adesso questo sito non può spedire e-mail");
        }
    }

    @Test
    void theSenderIsChangedByAdministratorsAlone() throws Exception {
        assertThat(submit(administrator, "Città", "ufficio@esempio.example").getRedirectedUrl())
                .isEqualTo(PATH);
        assertThat(submit(people.play(Cast.CLERK, territory), "Altro", "").getStatus())
                .isEqualTo(404);
        assertThat(territory.in(senders::current))
                .isEqualTo(new Sender("Città", "ufficio@esempio.example", "Piazza 1"));
        assertThat(page()).contains("value=\"Città\"", "Piazza 1");
    }

    @Test
    void aNameThatLeadsElsewhereIsShownAgainWithItsReason() throws Exception {
        MockHttpServletResponse answer = submit(administrator, "https://altrove.example", "");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Questo nome non va bene", "value=\"https://altrove.example\"");
        assertThat(territory.in(senders::current).name()).isEmpty();
    }

    @Test
    void aTrialWithoutAServerSaysThatTheLetterDidNotLeave() throws Exception {
        assertThat(web.perform(send(territory, PATH + "/prova").with(by(administrator, territory)))
                        .andExpect(status().is3xxRedirection())
                        .andReturn()
                        .getFlashMap()
                        .get(Flash.ATTRIBUTE))
                .isEqualTo(Flash.of(
                        Flash.Tone.DANGER,
                        "mail.answer.other",
                        String.valueOf(administrator.email())));
    }

    private String page() throws Exception {
        return web.perform(read(territory, PATH).with(by(administrator, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse submit(Person person, String name, String answers)
            throws Exception {
        return web.perform(send(territory, PATH)
                        .param("nome", name)
                        .param("risposte", answers)
                        .param("firma", "Piazza 1")
                        .with(by(person, territory)))
                .andReturn()
                .getResponse();
    }
}
