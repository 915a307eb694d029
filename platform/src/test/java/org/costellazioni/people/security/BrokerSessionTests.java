package org.costellazioni.people.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Signing in through a broker that speaks OpenID Connect, from the button to the desk. */
@PlatformTest
class BrokerSessionTests {

    private static final InventedBroker BROKER = broker();

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    private TestTerritory territory;

    private static InventedBroker broker() {
        try {
            return new InventedBroker();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.citta.";
        String provider = "spring.security.oauth2.client.provider.citta.";
        Map<String, String> values = Map.of(
                registration + "client-id", InventedBroker.CLIENT,
                registration + "client-secret", "prova",
                registration + "client-name", "SPID o CIE",
                registration + "scope", "openid,profile",
                registration + "authorization-grant-type", "authorization_code",
                registration + "redirect-uri", "{baseUrl}/accesso/identita/citta/ritorno",
                provider + "authorization-uri", BROKER.address() + "/authorize",
                provider + "token-uri", BROKER.address() + "/token",
                provider + "jwk-set-uri", BROKER.address() + "/keys");
        values.forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void closeTheBroker() {
        BROKER.close();
    }

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
    }

    private static Cookie session(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie("sessione"), "no session cookie");
    }

    /** Goes to the broker and comes back with the claims. */
    private MockHttpServletResponse signIn(Map<String, Object> claims, @Nullable String state)
            throws Exception {
        return comeBack(
                web.perform(read(territory, "/accesso/identita/citta"))
                        .andReturn()
                        .getResponse(),
                claims,
                state);
    }

    private MockHttpServletResponse comeBack(
            MockHttpServletResponse there, Map<String, Object> claims, @Nullable String state)
            throws Exception {
        String location = Objects.requireNonNull(there.getRedirectedUrl());
        assertThat(location).startsWith(BROKER.address() + "/authorize");
        MultiValueMap<String, String> asked =
                UriComponentsBuilder.fromUriString(location).build().getQueryParams();
        Map<String, Object> told = new HashMap<>(claims);
        told.put("nonce", Objects.requireNonNull(asked.getFirst("nonce")));
        BROKER.tell(told);
        String given = state != null
                ? state
                : UriUtils.decode(
                        Objects.requireNonNull(asked.getFirst("state")),
                        java.nio.charset.StandardCharsets.UTF_8);
        return web.perform(read(territory, "/accesso/identita/citta/ritorno")
                        .cookie(session(there))
                        .param("code", "prova")
                        .param("state", given))
                .andReturn()
                .getResponse();
    }

    private static Map<String, Object> ines(String subject) {
        return Map.of(
                "sub", subject,
                "given_name", "Ines",
                "family_name", "Panchina",
                "acr", "https://www.spid.gov.it/SpidL2");
    }

    @Test
    void theSignInPageOffersTheBroker() throws Exception {
        String page = web.perform(read(territory, "/accesso"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("/accesso/identita/citta").contains("Entra con SPID o CIE");
    }

    @Test
    void whoeverTheBrokerVouchesForComesInAtTheirLevel() throws Exception {
        MockHttpServletResponse back = signIn(ines("s-" + System.nanoTime()), null);
        assertThat(back.getRedirectedUrl()).isEqualTo("/scrivania");
        String profile = web.perform(read(territory, "/profilo").cookie(session(back)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(profile).contains("Ines Panchina").contains("SPID, livello 2");
    }

    @Test
    void theSessionThatWentToTheBrokerIsNotTheOneThatComesIn() throws Exception {
        MockHttpServletResponse there = web.perform(read(territory, "/accesso/identita/citta"))
                .andReturn()
                .getResponse();
        MockHttpServletResponse back = comeBack(there, ines("s-" + System.nanoTime()), null);
        assertThat(session(back).getValue()).isNotEqualTo(session(there).getValue());
        String page = web.perform(read(territory, "/accesso").cookie(session(there)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("Ines Panchina");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        MockHttpServletResponse back = signIn(ines("s-" + System.nanoTime()), "un-altro-stato");
        assertThat(back.getRedirectedUrl()).isEqualTo(WebSecurity.BROKER_FAILED);
    }

    @Test
    void anIdentityWithoutANameIsRefused() throws Exception {
        MockHttpServletResponse back = signIn(Map.of("sub", "s-" + System.nanoTime()), null);
        assertThat(back.getRedirectedUrl()).isEqualTo(WebSecurity.BROKER_FAILED);
    }
}
