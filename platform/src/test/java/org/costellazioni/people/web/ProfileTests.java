package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's own page: language, password, open sessions. */
@PlatformTest
class ProfileTests {

    private static final String NEW_PASSWORD = "tre gatti sul molo";
    private static final Pattern SESSION_END =
            Pattern.compile("/profilo/sessioni/[0-9a-f]{32}/chiusura");

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    private TestTerritory territory;
    private Person ines;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        ines = people.play(Cast.CITIZEN, territory);
        people.setPassword(ines, Cast.PASSWORD);
    }

    private MockHttpServletRequestBuilder attempt(String password) {
        return send(territory, "/accesso")
                .header("User-Agent", "Telefono di Ines <b> (Android) Firefox/140.0")
                .param("email", String.valueOf(ines.email()))
                .param("password", password);
    }

    private Cookie signIn() throws Exception {
        return Objects.requireNonNull(web.perform(attempt(Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("sessione"));
    }

    private String profile(Cookie session) throws Exception {
        return web.perform(read(territory, "/profilo").cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder change(Cookie session, String old) {
        return send(territory, "/profilo/password")
                .cookie(session)
                .param("vecchia", old)
                .param("password", NEW_PASSWORD)
                .param("ripeti", NEW_PASSWORD);
    }

    @Test
    void itShowsHowThePersonIsKnownAndNamesTheirBrowsers() throws Exception {
        assertThat(profile(signIn()))
                .contains("Indirizzo e password")
                .contains("Firefox, Android")
                .doesNotContain("Telefono di Ines")
                .contains("Questo accesso");
    }

    @Test
    void aNewPasswordReplacesTheOldOneAndEndsOtherSessions() throws Exception {
        Cookie other = signIn();
        Cookie session = signIn();
        web.perform(change(session, Cast.PASSWORD)).andExpect(redirectedUrl("/profilo"));
        web.perform(read(territory, "/profilo").cookie(other))
                .andExpect(status().is3xxRedirection());
        assertThat(profile(session)).contains("Questo accesso");
        web.perform(attempt(Cast.PASSWORD)).andExpect(status().isUnprocessableContent());
        web.perform(attempt(NEW_PASSWORD)).andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void whoeverDoesNotKnowTheOldPasswordCannotChangeIt() throws Exception {
        Cookie session = signIn();
        web.perform(change(session, "non la so proprio"))
                .andExpect(status().isUnprocessableContent());
        web.perform(attempt(Cast.PASSWORD)).andExpect(redirectedUrl("/scrivania"));
    }

    @Test
    void oneSessionIsEndedFromAnother() throws Exception {
        Cookie lost = signIn();
        Cookie session = signIn();
        Matcher end = SESSION_END.matcher(profile(session));
        assertThat(end.find()).isTrue();
        web.perform(send(territory, end.group()).cookie(session))
                .andExpect(redirectedUrl("/profilo"));
        web.perform(read(territory, "/profilo").cookie(lost))
                .andExpect(status().is3xxRedirection());
        assertThat(profile(session)).contains("Questo accesso");
    }

    @Test
    void nobodyEndsTheSessionsOfOthers() throws Exception {
        Cookie mine = signIn();
        Cookie again = signIn();
        Matcher end = SESSION_END.matcher(profile(again));
        assertThat(end.find()).isTrue();
        Person other = people.play(Cast.FACILITATOR, territory);
        web.perform(send(territory, end.group()).with(Visits.by(other, territory)));
        assertThat(profile(mine)).contains("Questo accesso");
    }

    @Test
    void theSecretOfASessionIsNotShown() throws Exception {
        Cookie session = signIn();
        String secret = new String(
                java.util.Base64.getDecoder().decode(session.getValue()),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(profile(session)).doesNotContain(secret).doesNotContain(session.getValue());
    }

    @Test
    void lettersFollowTheLanguageThatThePersonChose() throws Exception {
        Cookie session = signIn();
        web.perform(send(territory, "/profilo/lingua").cookie(session).param("lingua", "en"))
                .andExpect(redirectedUrl("/profilo"));
        assertThat(profile(session)).containsPattern("value=\"en\" selected");
    }
}
