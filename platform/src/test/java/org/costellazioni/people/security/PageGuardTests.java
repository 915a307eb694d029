package org.costellazioni.people.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The administration's pages, seen by everybody. */
@PlatformTest
class PageGuardTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    private static final String ROLES = "/incarichi?dove=territorio";

    private TestTerritory territory;

    private String end(Person holder, Role role) {
        return "/incarichi/" + people.role(holder, role, territory) + "/fine";
    }

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    @ParameterizedTest
    @EnumSource(Cast.class)
    void onlyTheOfficeAndAdministratorsFindTheListOfRoles(Cast member) throws Exception {
        Person person = people.play(member, territory);
        boolean staff = member == Cast.ADMINISTRATOR || member == Cast.CLERK;
        web.perform(read(territory, "/incarichi").with(by(person, territory)))
                .andExpect(status().is(staff ? 200 : 404));
        web.perform(read(territory, "/persone/nuova").with(by(person, territory)))
                .andExpect(status().is(member == Cast.ADMINISTRATOR ? 200 : 404));
    }

    @Test
    void aStrangerGetsNoHintOfAnAdministrationsPage() throws Exception {
        web.perform(read(territory, "/incarichi")).andExpect(status().isNotFound());
        web.perform(read(territory, "/persone")).andExpect(status().isNotFound());
        web.perform(send(territory, "/persone")).andExpect(status().isNotFound());
    }

    @Test
    void aRoleOfOneTerritoryOpensNothingInAnother() throws Exception {
        Person person = people.play(Cast.ADMINISTRATOR, territory);
        TestTerritory other = TestTerritory.make(territories);
        web.perform(read(other, "/incarichi").with(by(person, other)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aChangeByAStrangerLeadsToTheSignInPage() throws Exception {
        web.perform(send(territory, "/deleghe/richieste")).andExpect(redirectedUrl("/accesso"));
    }

    @Test
    void aRoleIsGivenTakenAndCountsAtOnce() throws Exception {
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        Person citizen = people.play(Cast.CITIZEN, territory);
        web.perform(send(territory, "/persone")
                        .with(by(administrator, territory))
                        .param("nome", "Ines")
                        .param("cognome", "Panchina")
                        .param("email", String.valueOf(citizen.email()))
                        .param("ruolo", Role.PROGRAMME_OFFICE.name()))
                .andExpect(redirectedUrl(ROLES));
        web.perform(read(territory, "/incarichi").with(by(citizen, territory)))
                .andExpect(status().isOk());
        web.perform(send(territory, end(citizen, Role.PROGRAMME_OFFICE))
                        .with(by(administrator, territory)))
                .andExpect(redirectedUrl("/incarichi"));
        web.perform(read(territory, "/incarichi").with(by(citizen, territory)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theOfficeReadsTheListButChangesNothing() throws Exception {
        Person clerk = people.play(Cast.CLERK, territory);
        web.perform(send(territory, end(clerk, Role.PROGRAMME_OFFICE)).with(by(clerk, territory)))
                .andExpect(status().isNotFound());
        assertThat(people.visitor(clerk, territory).roles()).containsExactly(Role.PROGRAMME_OFFICE);
    }

    @Test
    void somebodyUnknownIsInvitedAndHasTheRoleOnceTheyAccept() throws Exception {
        Person administrator = people.play(Cast.ADMINISTRATOR, territory);
        String email = "elsa-" + System.nanoTime() + "@costellazioni.example";
        web.perform(send(territory, "/persone")
                        .with(by(administrator, territory))
                        .param("nome", "Elsa")
                        .param("cognome", "Selciato")
                        .param("email", email)
                        .param("ruolo", Role.EVALUATOR.name()))
                .andExpect(redirectedUrl(ROLES));
        String path = java.net.URI.create(letters.link(email, territory)).getPath();
        web.perform(send(territory, path)
                        .param("password", "tre gatti sul molo")
                        .param("ripeti", "tre gatti sul molo"))
                .andExpect(redirectedUrl("/scrivania"));
        String list = web.perform(read(territory, "/incarichi").with(by(administrator, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("Elsa Selciato").contains("Valutazione");
    }

    @Test
    void anInvitationDiesWhenWhoeverMadeItIsNoAdministratorAnyMore() throws Exception {
        Person inviting = people.play(Cast.ADMINISTRATOR, territory);
        Person other = people.play(Cast.ADMINISTRATOR, territory);
        String email = "elsa-" + System.nanoTime() + "@costellazioni.example";
        web.perform(send(territory, "/persone")
                        .with(by(inviting, territory))
                        .param("nome", "Elsa")
                        .param("cognome", "Selciato")
                        .param("email", email)
                        .param("ruolo", Role.ADMINISTRATOR.name()))
                .andExpect(redirectedUrl(ROLES));
        String path = java.net.URI.create(letters.link(email, territory)).getPath();
        web.perform(read(territory, path)).andExpect(status().isOk());
        web.perform(send(territory, end(inviting, Role.ADMINISTRATOR)).with(by(other, territory)))
                .andExpect(status().is3xxRedirection());
        web.perform(read(territory, path)).andExpect(status().isGone());
        web.perform(send(territory, path)
                        .param("password", "tre gatti sul molo")
                        .param("ripeti", "tre gatti sul molo"))
                .andExpect(status().isGone());
    }
}
