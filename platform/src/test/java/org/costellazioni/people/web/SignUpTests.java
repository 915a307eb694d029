package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.Acting;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.costellazioni.territories.TerritorySettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Newcomers and one-time links, from the form to the desk. */
@PlatformTest
class SignUpTests {

    private static final String PASSWORD = "tre gatti sul molo";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    private TestTerritory territory;
    private String email;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        email = "ines-" + System.nanoTime() + "@costellazioni.example";
    }

    private MockHttpServletRequestBuilder signUp(String address) {
        return send(territory, "/registrazione")
                .param("nome", "Ines")
                .param("cognome", "Panchina")
                .param("email", address);
    }

    private MockHttpServletRequestBuilder redeem(String path, String password) {
        return send(territory, path).param("password", password).param("ripeti", password);
    }

    /** The path of the link in the newest letter. */
    private String linkTo(String address) {
        return URI.create(letters.link(address, territory)).getPath();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    void aNewcomerConfirmsTheAddressChoosesAPasswordAndIsIn() throws Exception {
        web.perform(signUp(" " + email.toUpperCase(java.util.Locale.ROOT)))
                .andExpect(redirectedUrl("/registrazione/lettera"));
        String path = linkTo(email);
        assertThat(path).startsWith("/conferma-indirizzo/");
        assertThat(body(read(territory, path))).contains(email);
        Cookie session = Objects.requireNonNull(web.perform(redeem(path, PASSWORD))
                .andExpect(redirectedUrl("/scrivania"))
                .andReturn()
                .getResponse()
                .getCookie("sessione"));
        assertThat(body(read(territory, "/scrivania").cookie(session))).contains("Ciao Ines!");
        web.perform(redeem(path, PASSWORD)).andExpect(status().isGone());
        web.perform(read(territory, path)).andExpect(status().isGone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vinci su altrove.example", "uno@altrove.example", "https://a", "www.altrove"
            })
    void aNameThatHoldsAnAddressIsRefusedAndNoLetterLeaves(String name) throws Exception {
        for (String field : List.of("nome", "cognome")) {
            String other = field.equals("nome") ? "cognome" : "nome";
            assertThat(body(send(territory, "/registrazione")
                            .param(field, name)
                            .param(other, "Panchina")
                            .param("email", email)))
                    .contains("c’è un indirizzo");
        }
        assertThat(letters.to(email, territory)).isEmpty();
    }

    @Test
    void theLinkLeadsToTheTerritorysOwnHost() throws Exception {
        web.perform(signUp(email));
        assertThat(letters.link(email, territory)).startsWith("http://" + territory.host() + "/");
    }

    @Test
    void aWeakPasswordKeepsTheLinkAlive() throws Exception {
        web.perform(signUp(email));
        String path = linkTo(email);
        assertThat(body(redeem(path, "corta"))).contains("La password è troppo corta");
        assertThat(body(send(territory, path).param("password", PASSWORD).param("ripeti", "altra")))
                .contains("Le due password sono diverse");
        web.perform(redeem(path, PASSWORD)).andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void aKnownAddressGetsTheSamePageAndAnotherLetter() throws Exception {
        Person known = people.play(Cast.CITIZEN, territory);
        String address = String.valueOf(known.email());
        web.perform(signUp(address)).andExpect(redirectedUrl("/registrazione/lettera"));
        assertThat(letters.to(address, territory))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("tu hai già un accesso"));
    }

    @Test
    void aClosedTerritoryTakesNobodyByPassword() throws Exception {
        territory.run(() -> territories
                .change(
                        territories.current().settings(),
                        new TerritorySettings("Prova", "#0066cc", false, ""),
                        Acting.MACHINE)
                .orThrow());
        assertThat(body(read(territory, "/registrazione"))).contains("Entra con SPID");
        web.perform(signUp(email)).andExpect(status().isUnprocessableContent());
        assertThat(letters.to(email, territory)).isEmpty();
    }

    @Test
    void aLinkOfOneTerritoryIsDeadInAnother() throws Exception {
        web.perform(signUp(email));
        String path = linkTo(email);
        TestTerritory other = TestTerritory.make(territories);
        web.perform(read(other, path)).andExpect(status().isGone());
        web.perform(send(other, path).param("password", PASSWORD).param("ripeti", PASSWORD))
                .andExpect(status().isGone());
        web.perform(read(territory, path)).andExpect(status().isOk());
    }

    @Test
    void aCrowdWithOneLinkMakesOnePerson() throws Exception {
        web.perform(signUp(email));
        String path = linkTo(email);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> attempts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> web.perform(redeem(path, PASSWORD))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .toList();
            int inside = 0;
            for (Future<Integer> answer : crowd.invokeAll(attempts)) {
                inside += answer.get() == 302 ? 1 : 0;
            }
            assertThat(inside).isEqualTo(1);
        }
    }

    @Test
    void aForgottenPasswordIsReplacedAndOtherSessionsEnd() throws Exception {
        Person known = people.play(Cast.CITIZEN, territory);
        String address = String.valueOf(known.email());
        people.setPassword(known, Cast.PASSWORD);
        Cookie old = Objects.requireNonNull(web.perform(send(territory, "/accesso")
                        .param("email", address)
                        .param("password", Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("sessione"));
        web.perform(send(territory, "/password-dimenticata").param("email", address))
                .andExpect(redirectedUrl("/password-dimenticata/lettera"));
        web.perform(redeem(linkTo(address), PASSWORD)).andExpect(redirectedUrl("/scrivania"));
        web.perform(read(territory, "/scrivania").cookie(old))
                .andExpect(status().is3xxRedirection());
        web.perform(send(territory, "/accesso")
                        .param("email", address)
                        .param("password", Cast.PASSWORD))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void anUnknownAddressThatForgotItsPasswordGetsTheSamePageAndNoLetter() throws Exception {
        web.perform(send(territory, "/password-dimenticata").param("email", email))
                .andExpect(redirectedUrl("/password-dimenticata/lettera"));
        assertThat(letters.to(email, territory)).isEmpty();
    }

    @Test
    void lettersToOneAddressAreLimited() throws Exception {
        for (int i = 0; i < 3; i++) {
            web.perform(signUp(email)).andExpect(redirectedUrl("/registrazione/lettera"));
        }
        assertThat(body(signUp(email))).contains("Aspetta").contains("minuti");
        assertThat(letters.to(email, territory)).hasSize(3);
    }
}
