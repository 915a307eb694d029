package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.People;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invitations: listed, sent again, handed out, withdrawn, replaced, void, accepted. */
@PlatformTest
class InvitationTests {

    private static final String PASSWORD = "tre gatti sul molo";
    private static final Pattern PAGE = Pattern.compile("/persone/inviti/[0-9a-f-]{36}");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+(/invito/[\\w-]{43})");
    private static final String VOID = "Questo invito non vale più";

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private People people;

    @Autowired
    private TestLetters letters;

    private TestTerritory territory;
    private Person giulia;
    private String email;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        giulia = cast.play(Cast.ADMINISTRATOR, territory);
        email = "ines-" + System.nanoTime() + "@costellazioni.example";
    }

    private void invite(Person inviter, Role role) throws Exception {
        web.perform(send(territory, "/persone")
                        .with(by(inviter, territory))
                        .param("nome", "Ines")
                        .param("cognome", "Panchina")
                        .param("email", email)
                        .param("ruolo", role.name()))
                .andExpect(redirectedUrl("/incarichi?dove=territorio"));
    }

    private String link() {
        return URI.create(letters.link(email, territory)).getPath();
    }

    private String page(String path, Person reader) throws Exception {
        return body(read(territory, path).with(by(reader, territory)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String own(Person reader) throws Exception {
        Matcher found = PAGE.matcher(page("/persone/inviti", reader));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MockHttpServletRequestBuilder accept(String path) {
        return send(territory, path).param("password", PASSWORD).param("ripeti", PASSWORD);
    }

    private List<PersonId> holders(Role role) {
        return territory.in(() -> people.holders(role));
    }

    @Test
    void anInvitationIsListedUntilItIsAccepted() throws Exception {
        invite(giulia, Role.EVALUATOR);
        assertThat(page("/persone/inviti", giulia))
                .contains("Ines Panchina", email, "Valutazione", "Aspetta una risposta")
                .contains(giulia.name());
        assertThat(page(own(giulia), giulia)).contains("Invito per Ines Panchina");
        web.perform(accept(link())).andExpect(redirectedUrl("/scrivania"));
        assertThat(holders(Role.EVALUATOR)).hasSize(1);
        assertThat(page("/persone/inviti", giulia)).contains("Nessun invito");
        assertThat(body(read(territory, link()))).contains("già stato usato");
    }

    @Test
    void ofSeveralToOneAddressTheNewestCounts() throws Exception {
        invite(giulia, Role.ADMINISTRATOR);
        String older = link();
        invite(giulia, Role.EVALUATOR);
        String newer = link();
        web.perform(read(territory, older)).andExpect(status().isGone());
        assertThat(body(read(territory, older))).contains(VOID);
        web.perform(accept(older)).andExpect(status().isGone());
        assertThat(page("/persone/inviti", giulia)).containsOnlyOnce(email);
        web.perform(accept(newer)).andExpect(redirectedUrl("/scrivania"));
        assertThat(holders(Role.EVALUATOR)).hasSize(1);
        assertThat(holders(Role.ADMINISTRATOR)).containsExactly(giulia.id());
    }

    @Test
    void itIsVoidOnceItsMakerLostTheRoleUntilSomebodySendsItAgain() throws Exception {
        Person other = cast.play(Cast.ADMINISTRATOR, territory);
        invite(other, Role.EVALUATOR);
        String first = link();
        cast.end(giulia, cast.role(other, Role.ADMINISTRATOR, territory), territory);
        web.perform(read(territory, first)).andExpect(status().isGone());
        assertThat(body(read(territory, first))).contains(VOID);
        assertThat(page("/persone/inviti", giulia)).contains("Non vale: chi ha invitato");
        String invitation = own(giulia);
        assertThat(page(invitation, giulia)).contains("Se lo mandi di nuovo tu, vale.");
        web.perform(send(territory, invitation + "/lettera").with(by(giulia, territory)))
                .andExpect(redirectedUrl(invitation));
        assertThat(body(read(territory, first))).contains("ce n’è uno più nuovo");
        assertThat(page(invitation, giulia)).doesNotContain("Se lo mandi di nuovo tu");
        web.perform(accept(link())).andExpect(redirectedUrl("/scrivania"));
        assertThat(holders(Role.EVALUATOR)).hasSize(1);
    }

    @Test
    void oneThatIsWithdrawnSaysSoToWhoeverOpensIt() throws Exception {
        invite(giulia, Role.EVALUATOR);
        String path = link();
        String invitation = own(giulia);
        web.perform(send(territory, invitation + "/ritiro").with(by(giulia, territory)))
                .andExpect(redirectedUrl("/persone/inviti"));
        assertThat(body(read(territory, path))).contains(VOID);
        web.perform(accept(path)).andExpect(status().isGone());
        web.perform(send(territory, invitation + "/ritiro").with(by(giulia, territory)))
                .andExpect(status().isNotFound());
        assertThat(holders(Role.EVALUATOR)).isEmpty();
    }

    @Test
    void aLinkToHandOutReplacesTheOneInTheLetterAndItsUseIsToldToTheAddress() throws Exception {
        invite(giulia, Role.EVALUATOR);
        String lettered = link();
        String shown = body(send(territory, own(giulia) + "/link").with(by(giulia, territory)));
        Matcher found = LINK.matcher(shown);
        assertThat(found.find()).isTrue();
        assertThat(page(own(giulia), giulia)).doesNotContain(found.group(1));
        web.perform(read(territory, lettered)).andExpect(status().isGone());
        web.perform(accept(found.group(1))).andExpect(redirectedUrl("/scrivania"));
        assertThat(letters.to(email, territory).getFirst())
                .contains("qualcuno ha accettato un invito");
    }

    @Test
    void whoeverSignedUpMeanwhileAcceptsWithTheAccountThatTheyHave() throws Exception {
        Person other = cast.play(Cast.VOLUNTEER, territory);
        invite(giulia, Role.EVALUATOR);
        String path = link();
        Person citizen = signUp();
        String acceptance = path + "/accettazione";
        web.perform(read(territory, path)).andExpect(redirectedUrl(acceptance));
        web.perform(accept(path)).andExpect(redirectedUrl(acceptance));
        web.perform(read(territory, acceptance)).andExpect(redirectedUrlPattern("/accesso?*"));
        assertThat(page(acceptance, other)).contains("Questo invito è per un altro indirizzo");
        web.perform(send(territory, acceptance).with(by(other, territory)))
                .andExpect(status().isGone());
        assertThat(page(acceptance, citizen)).contains("Hai già un accesso");
        web.perform(send(territory, acceptance).with(by(citizen, territory)))
                .andExpect(redirectedUrl("/scrivania"));
        assertThat(holders(Role.EVALUATOR)).containsExactly(citizen.id());
    }

    /** The invited person comes by the door that is open to everyone. */
    private Person signUp() throws Exception {
        web.perform(send(territory, "/registrazione")
                .param("nome", "Ines")
                .param("cognome", "Panchina")
                .param("email", email));
        web.perform(accept(link())).andExpect(redirectedUrl("/scrivania"));
        return territory.in(() -> people.findByEmail(email).orElseThrow());
    }

    @Test
    void othersFindNeitherTheListNorAnInvitation() throws Exception {
        invite(giulia, Role.EVALUATOR);
        Person clerk = cast.play(Cast.CLERK, territory);
        Person citizen = cast.play(Cast.CITIZEN, territory);
        String invitation = own(giulia);
        assertThat(page("/persone/inviti", clerk)).contains("Nessun invito");
        web.perform(read(territory, "/persone/inviti").with(by(citizen, territory)))
                .andExpect(status().isNotFound());
        for (Person stranger : List.of(clerk, citizen)) {
            web.perform(read(territory, invitation).with(by(stranger, territory)))
                    .andExpect(status().isNotFound());
            for (String act : List.of("/lettera", "/link", "/ritiro")) {
                web.perform(send(territory, invitation + act).with(by(stranger, territory)))
                        .andExpect(status().isNotFound());
            }
        }
        web.perform(read(territory, link())).andExpect(status().isOk());
    }

    @Test
    void aLinkToANewPasswordEndsWithTheNextPassword() throws Exception {
        Person citizen = cast.play(Cast.CITIZEN, territory);
        cast.setPassword(citizen, Cast.PASSWORD);
        email = String.valueOf(citizen.email());
        web.perform(send(territory, "/password-dimenticata").param("email", email));
        String path = URI.create(letters.link(email, territory)).getPath();
        web.perform(read(territory, path)).andExpect(status().isOk());
        web.perform(send(territory, "/profilo/password")
                        .with(by(citizen, territory))
                        .param("vecchia", Cast.PASSWORD)
                        .param("password", PASSWORD)
                        .param("ripeti", PASSWORD))
                .andExpect(redirectedUrl("/profilo"));
        web.perform(read(territory, path)).andExpect(status().isGone());
        web.perform(accept(path)).andExpect(status().isGone());
    }
}
