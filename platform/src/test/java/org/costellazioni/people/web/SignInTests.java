package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.in;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.TestLetters;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

@PlatformTest
class SignInTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    /** Each test has its own: none waits for the attempts of others. */
    private final String network =
            "2001:db8:a:" + Integer.toHexString(NETWORKS.incrementAndGet()) + "::1";

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
                .with(from(network))
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

    /** Somebody guesses, as often as they may, from networks without number. */
    private void useUpTheTurnsOf(Person person) throws Exception {
        for (int i = 0; i < 12; i++) {
            String guesser = "2001:db8:" + Integer.toHexString(i) + ":1::1";
            web.perform(send(territory, "/accesso")
                    .with(from(guesser))
                    .param("email", String.valueOf(person.email()))
                    .param("password", "tentativo numero " + i));
        }
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void whoeverGuessesDoesNotKeepTheRightPersonOutOfAKnownBrowser() throws Exception {
        Cookie known = Objects.requireNonNull(web.perform(attempt(Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("dispositivo"));
        assertThat(known.isHttpOnly()).isTrue();
        useUpTheTurnsOf(president);
        web.perform(attempt(Cast.PASSWORD)).andExpect(status().isUnprocessableContent());
        web.perform(attempt(Cast.PASSWORD).cookie(known)).andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void aBrowserIsKnownForItsPersonAlone() throws Exception {
        Person other = people.play(Cast.VOLUNTEER, territory);
        people.setPassword(other, Cast.PASSWORD);
        Cookie others = Objects.requireNonNull(web.perform(send(territory, "/accesso")
                        .param("email", String.valueOf(other.email()))
                        .param("password", Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("dispositivo"));
        useUpTheTurnsOf(president);
        for (String made : List.of(others.getValue(), "", "a", "A".repeat(43))) {
            web.perform(attempt(Cast.PASSWORD).cookie(new Cookie("dispositivo", made)))
                    .andExpect(status().isUnprocessableContent());
        }
    }

    @Test
    void aKnownBrowserHasItsOwnFewTurns() throws Exception {
        Cookie known = Objects.requireNonNull(web.perform(attempt(Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("dispositivo"));
        for (int i = 0; i < 8; i++) {
            web.perform(attempt("tentativo numero " + i).cookie(known))
                    .andExpect(status().isUnprocessableContent());
        }
        web.perform(attempt(Cast.PASSWORD).cookie(known))
                .andExpect(status().isUnprocessableContent());
        web.perform(attempt(Cast.PASSWORD)).andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void aNetworkFullOfGuessesDoesNotKeepOutWhoeverHasAKnownBrowserThere() throws Exception {
        Cookie known =
                Objects.requireNonNull(web.perform(attempt(Cast.PASSWORD).with(from(network)))
                        .andReturn()
                        .getResponse()
                        .getCookie("dispositivo"));
        for (int i = 0; i < 45; i++) {
            web.perform(send(territory, "/accesso")
                    .with(from(network))
                    .param("email", "nessuno-" + i + "@costellazioni.example")
                    .param("password", "tentativo"));
        }
        web.perform(attempt(Cast.PASSWORD).with(from(network)))
                .andExpect(status().isUnprocessableContent());
        web.perform(attempt(Cast.PASSWORD).with(from(network)).cookie(known))
                .andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void aLinkToANewPasswordLetsInWhateverOthersHaveUsedUp() throws Exception {
        useUpTheTurnsOf(president);
        web.perform(send(territory, "/password-dimenticata")
                .with(from("198.51.100.7"))
                .param("email", String.valueOf(president.email())));
        String link = letters.link(String.valueOf(president.email()), territory);
        web.perform(send(territory, URI.create(link).getPath())
                        .param("password", "tre gatti sul molo")
                        .param("ripeti", "tre gatti sul molo"))
                .andExpect(redirectedUrl("/scrivania"))
                .andExpect(cookie().exists("dispositivo"));
    }

    @Test
    void afterSigningInOnlyPagesOfThisSiteAreReturnedTo() throws Exception {
        web.perform(attempt(Cast.PASSWORD).param("ritorno", "/deleghe"))
                .andExpect(redirectedUrl("/deleghe"));
        web.perform(attempt(Cast.PASSWORD).param("ritorno", "//altrove.example/"))
                .andExpect(redirectedUrl("/scrivania"));
        for (String elsewhere :
                List.of("/\\altrove.example", "\\altrove.example", "/%0a//altrove")) {
            String landing = web.perform(attempt(Cast.PASSWORD).param("ritorno", elsewhere))
                    .andReturn()
                    .getResponse()
                    .getRedirectedUrl();
            assertThat(landing).isIn("/scrivania", "/%0a//altrove");
        }
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
