package org.costellazioni.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.people.Cast;
import org.costellazioni.people.InventedActors;
import org.costellazioni.people.Mandate;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.site.Phrasebook;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asking to act for an association, deciding, acting, ending. */
@PlatformTest
class MandatePagesTests {

    private static final Pattern DECISION =
            Pattern.compile("/deleghe/richieste/[0-9a-f-]{36}/accoglimento");

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private InventedActors actors;

    @Autowired
    private TestLetters letters;

    @Autowired
    private Journal journal;

    @Autowired
    private Phrasebook phrases;

    private TestTerritory territory;
    private Person carla;
    private Person dino;
    private ActorId association;
    private long founded;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        carla = people.play(Cast.PRESIDENT, territory);
        dino = people.play(Cast.VOLUNTEER, territory);
        founded = System.nanoTime();
        association = actors.invent("Amici del canale " + founded);
        people.mandate(carla, association, MandateKind.LEGAL_REPRESENTATIVE, territory);
    }

    private String page(String path, Person reader) throws Exception {
        return body(read(territory, path).with(by(reader, territory)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private void ask() throws Exception {
        web.perform(send(territory, "/deleghe/richieste")
                        .with(by(dino, territory))
                        .param("realta", association.toString())
                        .param("tipo", MandateKind.DELEGATE.name())
                        .param("nota", "Curo la sede."))
                .andExpect(redirectedUrl("/deleghe"));
    }

    private String decision(Person decider) throws Exception {
        Matcher found = DECISION.matcher(page("/deleghe", decider));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private MockHttpServletRequestBuilder accept(String path, Person decider) {
        return send(territory, path)
                .with(by(decider, territory))
                .param("tipo", MandateKind.DELEGATE.name());
    }

    @Test
    void theActorIsFoundByItsName() throws Exception {
        String found = page("/deleghe/richieste/nuova?cerca=amici del canale " + founded, dino);
        assertThat(found).contains("/deleghe/richieste/nuova?realta=" + association);
    }

    @Test
    void aRequestWaitsOnTheRepresentativesDeskAndIsAccepted() throws Exception {
        ask();
        assertThat(page("/deleghe", dino)).contains("Aspettiamo la risposta");
        assertThat(page("/scrivania", carla))
                .contains("Dino Scialle chiede di agire per Amici del canale");
        assertThat(page("/deleghe", carla)).contains("Curo la sede.");
        web.perform(accept(decision(carla), carla)).andExpect(redirectedUrl("/deleghe"));
        assertThat(page("/scrivania", dino)).contains("Ora puoi agire per Amici del canale");
        assertThat(letters.to(String.valueOf(dino.email()), territory))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("da oggi puoi agire per Amici"));
    }

    @Test
    void aRequestIsToBeAnsweredWithinThirtyDaysAndThenIsOver() throws Exception {
        ask();
        String by = phrases.italian().date(journal.today().plusDays(30));
        assertThat(page("/scrivania", carla)).contains("entro il " + by);
        web.perform(accept(decision(carla), carla));
        assertThat(page("/scrivania", carla)).doesNotContain("chiede di agire");
    }

    @Test
    void aMandateThatEndsSoonIsOnTheDeskOfWhoeverHoldsIt() throws Exception {
        grant(MandateKind.OPERATOR, journal.today().plusDays(31));
        assertThat(page("/scrivania", dino)).doesNotContain("finisce");
        grant(MandateKind.DELEGATE, journal.today().plusDays(20));
        assertThat(page("/scrivania", dino))
                .containsOnlyOnce("La tua delega per Amici del canale")
                .contains("entro il " + phrases.italian().date(journal.today().plusDays(20)));
        assertThat(page("/scrivania", people.play(Cast.CLERK, territory)))
                .doesNotContain("finisce");
    }

    @Test
    void whoeverGaveAMandateIsToldOfItsEndInWordsOfTheirOwn() throws Exception {
        grant(MandateKind.DELEGATE, journal.today().plusDays(20));
        assertThat(page("/scrivania", carla))
                .containsOnlyOnce("L’incarico che hai dato a Dino Scialle per Amici del canale")
                .doesNotContain("La tua delega per");
    }

    private void grant(MandateKind kind, LocalDate until) throws Exception {
        web.perform(send(territory, "/deleghe")
                        .with(by(carla, territory))
                        .param("realta", association.toString())
                        .param("email", String.valueOf(dino.email()))
                        .param("tipo", kind.name())
                        .param("fine", until.toString()))
                .andExpect(redirectedUrl("/deleghe"));
    }

    @Test
    void theRepresentativeIsWrittenToAndTheOfficeHasItOnItsDeskOnlyWithoutOne() throws Exception {
        Person clerk = people.play(Cast.CLERK, territory);
        ask();
        assertThat(letters.to(String.valueOf(carla.email()), territory))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("una persona chiede di agire per Amici del canale")
                        .contains("Persona delegata")
                        .doesNotContain("Scialle"));
        assertThat(page("/scrivania", clerk)).doesNotContain("chiede di agire per");
        ActorId orphan = actors.invent("Coro senza guida");
        web.perform(send(territory, "/deleghe/richieste")
                .with(by(dino, territory))
                .param("realta", orphan.toString())
                .param("tipo", MandateKind.OPERATOR.name()));
        assertThat(page("/scrivania", clerk)).contains("chiede di agire per Coro senza guida");
    }

    @Test
    void lessThanWasAskedMayBeGrantedAndIsToldInTheLetter() throws Exception {
        ask();
        assertThat(page("/deleghe", carla)).doesNotContain("value=\"LEGAL_REPRESENTATIVE\"");
        String path = decision(carla);
        String more = body(send(territory, path)
                .with(by(carla, territory))
                .param("tipo", MandateKind.LEGAL_REPRESENTATIVE.name()));
        assertThat(more).contains("La persona ha chiesto meno di così.");
        assertThat(people.visitor(dino, territory).mandates()).isEmpty();
        LocalDate until = journal.today().plusDays(60);
        web.perform(send(territory, path)
                        .with(by(carla, territory))
                        .param("tipo", MandateKind.OPERATOR.name())
                        .param("fine", until.toString()))
                .andExpect(redirectedUrl("/deleghe"));
        assertThat(people.visitor(dino, territory).mandates())
                .singleElement()
                .satisfies(mandate -> {
                    assertThat(mandate.kind()).isEqualTo(MandateKind.OPERATOR);
                    assertThat(mandate.until()).isEqualTo(until);
                });
        assertThat(letters.to(String.valueOf(dino.email()), territory))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("In che veste: Persona che compila.")
                        .contains("Vale fino al " + phrases.italian().date(until)));
    }

    @Test
    void theProgrammeOfficeDecidesTooAndOthersDoNot() throws Exception {
        ask();
        Person clerk = people.play(Cast.CLERK, territory);
        Person citizen = people.play(Cast.CITIZEN, territory);
        String path = decision(clerk);
        assertThat(page("/deleghe", citizen)).doesNotContain("Curo la sede.");
        web.perform(accept(path, citizen));
        web.perform(accept(path, dino));
        assertThat(people.visitor(dino, territory).mandates()).isEmpty();
        web.perform(send(territory, path.replace("accoglimento", "rifiuto"))
                .with(by(clerk, territory)));
        assertThat(people.visitor(dino, territory).mandates()).isEmpty();
        assertThat(page("/scrivania", dino)).contains("non è stata accolta");
        web.perform(accept(path, clerk));
        assertThat(people.visitor(dino, territory).mandates()).isEmpty();
    }

    @Test
    void whoeverRepresentsAnActorGrantsAndEndsMandates() throws Exception {
        web.perform(send(territory, "/deleghe")
                        .with(by(carla, territory))
                        .param("realta", association.toString())
                        .param("email", String.valueOf(dino.email()))
                        .param("tipo", MandateKind.OPERATOR.name())
                        .param("fine", ""))
                .andExpect(redirectedUrl("/deleghe"));
        Mandate mandate = people.visitor(dino, territory).mandates().getFirst();
        assertThat(page("/deleghe", carla))
                .contains("Dino Scialle")
                .contains("Persona che compila");
        web.perform(send(territory, "/deleghe/" + mandate.id() + "/fine")
                        .with(by(carla, territory)))
                .andExpect(redirectedUrl("/deleghe"));
        assertThat(people.visitor(dino, territory).mandates()).isEmpty();
    }

    @Test
    void nobodyElseFindsThePageThatGrants() throws Exception {
        String path = "/deleghe/nuova?realta=" + association;
        web.perform(read(territory, path).with(by(carla, territory))).andExpect(status().isOk());
        web.perform(read(territory, path).with(by(dino, territory)))
                .andExpect(status().isNotFound());
        web.perform(read(territory, "/deleghe/nuova?realta=x").with(by(carla, territory)))
                .andExpect(status().isNotFound());
    }

    @Test
    void somebodyElsesMandateCannotBeEnded() throws Exception {
        Mandate mandate = people.mandate(carla, association, MandateKind.OPERATOR, territory);
        web.perform(
                send(territory, "/deleghe/" + mandate.id() + "/fine").with(by(dino, territory)));
        assertThat(people.visitor(carla, territory).mandates()).hasSize(2);
    }

    @Test
    void whoeverActsForAnActorSeesItOnEveryPageUntilTheMandateEnds() throws Exception {
        Mandate mandate = people.mandate(dino, association, MandateKind.DELEGATE, territory);
        people.setPassword(dino, Cast.PASSWORD);
        Cookie session = Objects.requireNonNull(web.perform(send(territory, "/accesso")
                        .param("email", String.valueOf(dino.email()))
                        .param("password", Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("sessione"));
        web.perform(send(territory, "/per-chi-agisco")
                        .cookie(session)
                        .param("realta", association.toString())
                        .param("ritorno", "/profilo"))
                .andExpect(redirectedUrl("/profilo"));
        assertThat(body(read(territory, "/profilo").cookie(session)))
                .contains("Dino Scialle · per conto di Amici del canale");
        web.perform(
                send(territory, "/deleghe/" + mandate.id() + "/fine").with(by(carla, territory)));
        assertThat(body(read(territory, "/profilo").cookie(session)))
                .doesNotContain("per conto di Amici del canale");
    }

    @Test
    void nobodyActsForAnActorWithoutAMandate() throws Exception {
        people.setPassword(dino, Cast.PASSWORD);
        Cookie session = Objects.requireNonNull(web.perform(send(territory, "/accesso")
                        .param("email", String.valueOf(dino.email()))
                        .param("password", Cast.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("sessione"));
        web.perform(send(territory, "/per-chi-agisco")
                .cookie(session)
                .param("realta", association.toString()));
        assertThat(body(read(territory, "/profilo").cookie(session)))
                .doesNotContain("per conto di");
    }

    @Test
    void theSameRequestIsNotMadeTwice() throws Exception {
        ask();
        assertThat(body(send(territory, "/deleghe/richieste")
                        .with(by(dino, territory))
                        .param("realta", association.toString())
                        .param("tipo", MandateKind.DELEGATE.name())))
                .contains("Lo hai già chiesto");
    }
}
