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
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.time.LocalDate;
import java.time.ZoneId;

/** All functions of the territory, and those that are ended together. */
@PlatformTest
class FunctionListTests {

    private static final String ON_ACTORS = "?dove=registry.actor";

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
        return web.perform(Visits.read(territory, "/incarichi" + query)
                        .with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void namesPersonsAndTheirActors() throws Exception {
        assertThat(page(ON_ACTORS)).contains("2 incarichi", volunteer.name(), "Il Cortile");
        assertThat(page("?tipo=people.operator"))
                .contains("1 incarico")
                .doesNotContain(volunteer.name());
        assertThat(page("?entro=2030-01-01")).contains("Nessun incarico");
        assertThat(page("?valide=si&q=" + volunteer.familyName().toLowerCase()))
                .contains("1 incarico", volunteer.name());
        assertThat(page(".csv"))
                .contains(volunteer.name() + ";" + volunteer.email()
                        + ";Persona delegata;Il Cortile;");
    }

    @Test
    void theTickedEndTogetherAndTheirPersonsAreWrittenTo() throws Exception {
        MockHttpServletResponse done = web.perform(Visits.send(territory, "/incarichi/azioni")
                        .with(Visits.by(clerk, territory))
                        .param("azione", "fine")
                        .param("riga", mandate.id().toString()))
                .andReturn()
                .getResponse();
        assertThat(done.getRedirectedUrl()).isEqualTo("/incarichi");
        assertThat(page(ON_ACTORS)).contains("1 incarico").doesNotContain(volunteer.name());
        assertThat(letters.to(String.valueOf(volunteer.email()), territory)).hasSize(1);
    }

    @Test
    void aRehearsalEndsNothingAndWritesToNobody() throws Exception {
        String preview = web.perform(Visits.read(territory, "/incarichi/anteprima")
                        .with(Visits.by(clerk, territory))
                        .param("azione", "fine")
                        .param("riga", mandate.id().toString()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(preview).contains("L’incarico finisce adesso");
        assertThat(page(ON_ACTORS)).contains("2 incarichi");
        assertThat(letters.to(String.valueOf(volunteer.email()), territory)).isEmpty();
    }

    @Test
    void rolesStandInTheSameListWithTheirDaysAndTheirGiver() throws Exception {
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        LocalDate soon = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(10);
        web.perform(Visits.send(territory, "/persone")
                .with(Visits.by(administrator, territory))
                .param("nome", volunteer.givenName())
                .param("cognome", volunteer.familyName())
                .param("email", String.valueOf(volunteer.email()))
                .param("ruolo", Role.EVALUATOR.name())
                .param("fine", soon.toString()));
        assertThat(page("?dove=territorio&entro=" + soon))
                .contains("1 incarico", volunteer.name(), "Valutazione", administrator.name())
                .doesNotContain("Il Cortile");
        assertThat(page("?dove=territorio")).contains("3 incarichi", clerk.name());
    }

    @Test
    void whatTheOfficeCouldNotGiveItCannotEnd() throws Exception {
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        web.perform(Visits.send(territory, "/incarichi/azioni")
                .with(Visits.by(clerk, territory))
                .param("azione", "fine")
                .param(
                        "riga",
                        people.role(administrator, Role.ADMINISTRATOR, territory)
                                .toString()));
        assertThat(people.visitor(administrator, territory).has(Role.ADMINISTRATOR))
                .isTrue();
    }

    @Test
    void theFormerListsLeadToThisOneWithWhatWasAskedOfThem() throws Exception {
        assertThat(leadsTo("/persone?ruolo=PROGRAMME_OFFICE"))
                .isEqualTo("/incarichi?dove=territorio&tipo=people.programme-office");
        assertThat(leadsTo("/deleghe/tutte?tipo=OPERATOR&q=due parole&valide=si"))
                .isEqualTo("/incarichi?tipo=people.operator&q=due%20parole&valide=si");
    }

    private @Nullable String leadsTo(String path) throws Exception {
        return web.perform(Visits.read(territory, path).with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }
}
