package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.in;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
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

import java.util.Objects;

@PlatformTest
class SignInTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Person president;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        president = people.play(Cast.PRESIDENT, territory);
        people.setPassword(president, Cast.PASSWORD);
    }

    private MockHttpServletRequestBuilder attempt(String password) {
        return send(territory, "/accesso")
                .param("email", String.valueOf(president.email()))
                .param("password", password);
    }

    private Cookie signIn() throws Exception {
        return session(web.perform(attempt(Cast.PASSWORD)).andReturn().getResponse());
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("sessione"), "no session cookie");
    }

    @Test
    void theRightPasswordOpensTheDesk() throws Exception {
        Cookie session = session(web.perform(attempt(Cast.PASSWORD))
                .andExpect(redirectedUrl("/scrivania"))
                .andReturn()
                .getResponse());
        String desk = web.perform(read(territory, "/scrivania").cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(desk).contains("Ciao Carla!").contains("Carla Ventaglio");
    }

    @Test
    void theSessionCookieCannotBeReadByScripts() throws Exception {
        Cookie session = signIn();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void signingInGivesANewSession() throws Exception {
        Cookie first = signIn();
        Cookie second = session(
                web.perform(attempt(Cast.PASSWORD).cookie(first)).andReturn().getResponse());
        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        web.perform(read(territory, "/scrivania").cookie(first))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameWords() throws Exception {
        String wrong = web.perform(attempt("una frase sbagliata"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = web.perform(send(territory, "/accesso")
                        .param("email", "nessuno-" + president.email())
                        .param("password", Cast.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(wrong).contains("L’indirizzo o la password non sono giusti");
        assertThat(unknown).contains("L’indirizzo o la password non sono giusti");
    }

    @Test
    void afterManyAttemptsThePersonIsToldHowLongToWait() throws Exception {
        for (int i = 0; i < 8; i++) {
            web.perform(attempt("tentativo numero " + i))
                    .andExpect(status().isUnprocessableContent());
        }
        String page =
                web.perform(attempt(Cast.PASSWORD)).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Hai provato troppe volte. Aspetta");
    }

    @Test
    void afterSigningInOnlyPagesOfThisSiteAreReturnedTo() throws Exception {
        web.perform(attempt(Cast.PASSWORD).param("ritorno", "/deleghe"))
                .andExpect(redirectedUrl("/deleghe"));
        web.perform(attempt(Cast.PASSWORD).param("ritorno", "//altrove.example/"))
                .andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void aStrangerIsLedToTheSignInPageAndBack() throws Exception {
        web.perform(read(territory, "/deleghe/nuova?realta=1"))
                .andExpect(redirectedUrl("/accesso?ritorno=%2Fdeleghe%2Fnuova%3Frealta%3D1"));
    }

    @Test
    void aStrangerWhoReadsPagesGetsNoSession() throws Exception {
        MockHttpServletResponse response = web.perform(read(territory, "/registrazione"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getCookie("sessione")).isNull();
        assertThat(response.getCookie("modulo")).isNotNull();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(post("/accesso").with(in(territory)).param("email", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        Cookie session = signIn();
        web.perform(send(territory, "/uscita").cookie(session)).andExpect(redirectedUrl("/"));
        web.perform(read(territory, "/scrivania").cookie(session))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aSessionOfOneTerritoryIsNobodyInAnother() throws Exception {
        Cookie session = signIn();
        TestTerritory other = TestTerritory.make(territories);
        web.perform(read(other, "/scrivania").cookie(session))
                .andExpect(status().is3xxRedirection());
    }
}
