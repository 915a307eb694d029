package org.costellazioni.people.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.credentials.AccessLink.Purpose;
import org.costellazioni.people.web.Visits;
import org.costellazioni.territories.Territories;
import org.costellazioni.upkeep.links.TestLinks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A person's new address, from the profile to the link that confirms it. */
@PlatformTest
class EmailChangeTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLetters letters;

    @Autowired
    private TestLinks links;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person ines;
    private String before;
    private String after;
    private String network;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        ines = people.play(Cast.CITIZEN, territory);
        people.setPassword(ines, Cast.PASSWORD);
        before = String.valueOf(ines.email());
        network = "rete-" + ines.id();
        after = "nuovo-" + System.nanoTime() + "@costellazioni.example";
    }

    /** Letters are counted by the address of the network too, which other tests have to share. */
    private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
        request.setRemoteAddr(network);
        return request;
    }

    private MockHttpServletRequestBuilder ask(Person person, String email, String password) {
        return send(territory, "/profilo/indirizzo")
                .with(Visits.by(person, territory))
                .with(this::fromHere)
                .param("email", email)
                .param("vecchia", password);
    }

    private void ask(String email) throws Exception {
        web.perform(ask(ines, email, Cast.PASSWORD)).andExpect(redirectedUrl("/profilo"));
    }

    private MockHttpServletRequestBuilder confirm(Person person, String path) {
        return send(territory, path).with(Visits.by(person, territory));
    }

    /** The path of the link in the newest letter. */
    private String linkTo(String address) {
        return URI.create(letters.link(address, territory)).getPath();
    }

    private int signIn(String email) throws Exception {
        return web.perform(send(territory, "/accesso")
                        .with(this::fromHere)
                        .param("email", email)
                        .param("password", Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    @Test
    void theOldAddressCountsUntilTheNewOneIsConfirmedAndNoLongerAfterwards() throws Exception {
        ask(" " + after.toUpperCase(java.util.Locale.ROOT));
        assertThat(signIn(before)).isEqualTo(302);
        assertThat(signIn(after)).isEqualTo(422);
        String path = linkTo(after);
        assertThat(path).startsWith("/profilo/indirizzo/");
        assertThat(body(read(territory, path).with(Visits.by(ines, territory)))).contains(after);
        assertThat(signIn(after)).as("looking does not confirm").isEqualTo(422);
        web.perform(confirm(ines, path)).andExpect(redirectedUrl("/profilo"));
        assertThat(signIn(after)).isEqualTo(302);
        assertThat(signIn(before)).isEqualTo(422);
    }

    @Test
    void theOldAddressIsToldWhenItIsAskedAndWhenItIsDone() throws Exception {
        ask(after);
        assertThat(letters.to(before, territory))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Finché il nuovo non è confermato"));
        web.perform(confirm(ines, linkTo(after)));
        assertThat(letters.to(before, territory)).hasSize(2);
        assertThat(letters.to(before, territory).getFirst())
                .contains("da adesso entri con " + after);
    }

    @Test
    void anAddressOfSomebodyElseGetsTheSameAnswerAndNoLink() throws Exception {
        String taken = String.valueOf(people.play(Cast.FACILITATOR, territory).email());
        ask(taken);
        assertThat(letters.to(taken, territory))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).contains("resta tuo").doesNotContain("/profilo/"));
        assertThat(letters.to(before, territory)).hasSize(1);
    }

    @Test
    void aWrongPasswordAMalformedAddressAndTheSameOneAreRefused() throws Exception {
        assertThat(body(ask(ines, after, "non la so proprio"))).contains("non è giusta");
        assertThat(body(ask(ines, "senza chiocciola", Cast.PASSWORD)))
                .contains("non è scritto bene");
        assertThat(body(ask(ines, before, Cast.PASSWORD))).contains("È già il tuo indirizzo");
        assertThat(letters.to(after, territory)).isEmpty();
        assertThat(letters.to(before, territory)).isEmpty();
    }

    @Test
    void whoeverComesByABrokerAloneIsNotAskedForAPassword() throws Exception {
        Person guest = people.play(Cast.VOLUNTEER, territory);
        assertThat(body(read(territory, "/profilo/indirizzo").with(Visits.by(guest, territory))))
                .doesNotContain("name=\"vecchia\"");
        web.perform(ask(guest, after, "")).andExpect(redirectedUrl("/profilo"));
        web.perform(confirm(guest, linkTo(after))).andExpect(redirectedUrl("/profilo"));
    }

    @Test
    void aUsedLinkAndAnExpiredOneAreToldClearly() throws Exception {
        ask(after);
        String path = linkTo(after);
        web.perform(confirm(ines, path)).andExpect(redirectedUrl("/profilo"));
        web.perform(confirm(ines, path)).andExpect(status().isGone());
        assertThat(body(read(territory, path).with(Visits.by(ines, territory))))
                .contains("Questo link non funziona più")
                .contains("href=\"/profilo/indirizzo\"");
        String expired = "/profilo/indirizzo/" + secretOfTheDayBeforeYesterday();
        web.perform(confirm(ines, expired)).andExpect(status().isGone());
    }

    private String secretOfTheDayBeforeYesterday() {
        OneTimeLinks then = new OneTimeLinks(links.before(Duration.ofDays(2)));
        AccessLink link =
                new AccessLink(Purpose.EMAIL_CHANGE, after, null, null, ines.id(), null, null);
        return territory.in(
                () -> Objects.requireNonNull(transaction.execute(status -> then.make(link))));
    }

    @Test
    void theLinkOpensForItsPersonInItsTerritoryAndForNobodyElse() throws Exception {
        ask(after);
        String path = linkTo(after);
        web.perform(read(territory, path)).andExpect(redirectedUrlPattern("/accesso?ritorno=*"));
        Person other = people.play(Cast.FACILITATOR, territory);
        web.perform(read(territory, path).with(Visits.by(other, territory)))
                .andExpect(status().isGone());
        web.perform(confirm(other, path)).andExpect(status().isGone());
        TestTerritory elsewhere = TestTerritory.make(territories);
        web.perform(send(elsewhere, path).with(Visits.by(ines, elsewhere)))
                .andExpect(status().isGone());
        web.perform(confirm(ines, path)).andExpect(redirectedUrl("/profilo"));
    }

    @Test
    void itSetsNoPassword() throws Exception {
        ask(after);
        String path = linkTo(after);
        String forged = path.replace("/profilo/indirizzo/", "/password-dimenticata/");
        web.perform(send(territory, forged)
                        .param("password", "tre gatti sul molo")
                        .param("ripeti", "tre gatti sul molo"))
                .andExpect(status().isGone());
        web.perform(confirm(ines, path)).andExpect(redirectedUrl("/profilo"));
        assertThat(signIn(after)).isEqualTo(302);
    }

    @Test
    void askingAgainMakesTheLinkBeforeItUseless() throws Exception {
        ask(after);
        String first = linkTo(after);
        ask("altro-" + after);
        web.perform(confirm(ines, first)).andExpect(status().isGone());
        web.perform(confirm(ines, linkTo("altro-" + after))).andExpect(redirectedUrl("/profilo"));
    }

    @Test
    void aLinkToANewPasswordThatWentToTheOldAddressDies() throws Exception {
        web.perform(send(territory, "/password-dimenticata")
                .with(this::fromHere)
                .param("email", before));
        String reset = linkTo(before);
        ask(after);
        web.perform(confirm(ines, linkTo(after)));
        web.perform(read(territory, reset)).andExpect(status().isGone());
    }

    @Test
    void ofTwoWhoConfirmOneAddressAtOnceOneGetsIt() throws Exception {
        Person other = people.play(Cast.FACILITATOR, territory);
        ask(after);
        String mine = linkTo(after);
        web.perform(ask(other, after, "")).andExpect(redirectedUrl("/profilo"));
        String theirs = linkTo(after);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> attempts =
                    List.of(() -> code(confirm(ines, mine)), () -> code(confirm(other, theirs)));
            List<Integer> answers = new java.util.ArrayList<>();
            for (Future<Integer> answer : crowd.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 410);
        }
    }

    private int code(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    @Test
    void onePersonCannotHaveManyAddressesWrittenTo() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask(i + after);
        }
        assertThat(body(ask(ines, after, Cast.PASSWORD))).contains("Aspetta").contains("minuti");
        assertThat(letters.to(after, territory)).isEmpty();
    }
}
