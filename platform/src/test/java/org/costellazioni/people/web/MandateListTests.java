package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** All mandates of the territory, and those that are ended together. */
@PlatformTest
class MandateListTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestLetters letters;

    private TestTerritory territory;
    private Person clerk;
    private Person volunteer;
    private Mandate mandate;

    @BeforeEach
    void entrustSomebody() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        volunteer = people.play(Cast.VOLUNTEER, territory);
        ActorId actor = actors.make(territory, "ets", "Il Cortile");
        mandate = people.mandate(volunteer, actor, MandateKind.DELEGATE, territory);
        people.mandate(
                people.play(Cast.PRESIDENT, territory), actor, MandateKind.OPERATOR, territory);
    }

    private String page(String query) throws Exception {
        return web.perform(Visits.read(territory, "/deleghe/tutte" + query)
                        .with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void namesPersonsAndTheirActors() throws Exception {
        assertThat(page("")).contains("2 deleghe", volunteer.name(), "Il Cortile");
        assertThat(page("?tipo=OPERATOR")).contains("1 delega").doesNotContain(volunteer.name());
        assertThat(page("?entro=2030-01-01")).contains("Nessuna delega");
        assertThat(page("?valide=si&q=" + volunteer.familyName().toLowerCase()))
                .contains("1 delega", volunteer.name());
        assertThat(page(".csv")).contains(volunteer.name() + ";Il Cortile;");
    }

    @Test
    void theTickedEndTogetherAndTheirPersonsAreWrittenTo() throws Exception {
        MockHttpServletResponse done = web.perform(Visits.send(territory, "/deleghe/tutte/azioni")
                        .with(Visits.by(clerk, territory))
                        .param("azione", "fine")
                        .param("riga", mandate.id().toString()))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/deleghe/tutte");
        assertThat(page("")).contains("1 delega").doesNotContain(volunteer.name());
        assertThat(letters.to(String.valueOf(volunteer.email()), territory)).hasSize(1);
    }

    @Test
    void aRehearsalEndsNothingAndWritesToNobody() throws Exception {
        String preview = web.perform(Visits.read(territory, "/deleghe/tutte/anteprima")
                        .with(Visits.by(clerk, territory))
                        .param("azione", "fine")
                        .param("riga", mandate.id().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(preview).contains("La delega finisce adesso");
        assertThat(page("")).contains("2 deleghe");
        assertThat(letters.to(String.valueOf(volunteer.email()), territory)).isEmpty();
    }
}
