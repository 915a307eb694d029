package org.costellazioni.people.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Journal;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Thing;
import org.costellazioni.mail.TestLetters;
import org.costellazioni.meetings.Occasion;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.Role;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.functions.Function;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A colleague's imports and tasks pass to another: seen before, done, undone, back from a substitute. */
@PlatformTest
class HandoverTests {

    private static final String PATH = "/incarichi/passaggio";
    private static final Pattern UNDO =
            Pattern.compile("(/annullamenti/[0-9a-f-]{36})\"[^>]*>(?:(?!<a).)*", Pattern.DOTALL);
    private static final Pattern BACK =
            Pattern.compile("/incarichi/passaggio/[0-9a-f-]{36}/ritorno");

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople cast;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestLetters letters;

    @Autowired
    private SubstitutionRound round;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person bruno;
    private Person ada;
    private Person dino;
    private Thing meeting;
    private Function notes;

    @BeforeEach
    void makeATerritory() throws Exception {
        territory = TestTerritory.make(territories);
        bruno = cast.play(Cast.CLERK, territory);
        ada = cast.play(Cast.ADMINISTRATOR, territory);
        dino = cast.play(Cast.VOLUNTEER, territory);
        ActorId cortile = occasions.actor(territory, "Il Cortile");
        cast.mandate(bruno, cortile, MandateKind.OPERATOR, territory);
        Occasion occasion = occasions.make(territory, "Festa", TestOccasions.PAST, cortile);
        meeting = Thing.of(Occasion.THING, occasion.id());
        notes = cast.entrust(
                bruno, Occasion.NOTE_KEEPER, meeting, journal.today().plusDays(90), territory);
        cast.setPassword(bruno, Cast.PASSWORD);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(bruno, Cast.PASSWORD);
        HtmlForm form =
                browser.form("intake.import", "/importazioni/nuova").with("contenuto", "csv");
        browser.upload(form, "file", "elenco.csv", "nome\nCoro\n".getBytes(StandardCharsets.UTF_8));
    }

    private String page(String path, Person reader) throws Exception {
        return body(read(territory, path).with(by(reader, territory)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String work(Person of) {
        return PATH + "?persona=" + of.id();
    }

    private MockHttpServletRequestBuilder passing(Person who, Person from, Person to) {
        return send(territory, PATH)
                .with(by(who, territory))
                .param("persona", from.id().toString())
                .param("email", String.valueOf(to.email()));
    }

    private boolean keeps(Person person) {
        return cast.visitor(person, territory).holds(Occasion.NOTE_KEEPER.code(), meeting);
    }

    private boolean finishes(Person person) throws Exception {
        return page(work(person), ada).contains("elenco.csv");
    }

    @Test
    void aPersonSeesWhatTheyLookAfterAndTheOfficeSeesThatOfAnybody() throws Exception {
        for (String seen : List.of(page(PATH, bruno), page(work(bruno), ada))) {
            assertThat(seen)
                    .contains("Il lavoro di " + bruno.name())
                    .contains("Importazione da finire: elenco.csv", "Incarico: Festa")
                    .doesNotContain("Il Cortile</li>");
        }
        assertThat(page("/incarichi", ada)).contains(work(bruno));
        assertThat(page("/profilo", bruno)).contains("href=\"" + PATH + "\"");
        web.perform(read(territory, work(bruno)).with(by(dino, territory)))
                .andExpect(status().isNotFound());
        web.perform(passing(dino, bruno, dino).param("conferma", "si"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWouldPassIsShownBeforeAndNothingHappensUntilItIsConfirmed() throws Exception {
        assertThat(body(passing(ada, bruno, dino)))
                .contains("passa a " + dino.name())
                .contains("Che cosa resta", "elenco.csv", "Festa");
        assertThat(keeps(bruno)).isTrue();
        assertThat(letters.to(String.valueOf(dino.email()), territory)).isEmpty();
        web.perform(passing(ada, bruno, dino).param("conferma", "si"))
                .andExpect(redirectedUrl(work(bruno)));
        assertThat(keeps(dino)).isTrue();
        assertThat(keeps(bruno)).isFalse();
        assertThat(finishes(bruno)).as("a volunteer finishes no import").isTrue();
        assertThat(letters.to(String.valueOf(dino.email()), territory))
                .anyMatch(text -> text.contains("Quante cose: 1. Passa per sempre."));
    }

    @Test
    void allOfItPassesInOneActAndComesBackInOne() throws Exception {
        Person marta = cast.play(Cast.CLERK, territory);
        web.perform(passing(ada, bruno, marta).param("conferma", "si"))
                .andExpect(redirectedUrl(work(bruno)));
        assertThat(keeps(marta)).isTrue();
        assertThat(finishes(marta)).isTrue();
        assertThat(finishes(bruno)).isFalse();
        assertThat(page("/importazioni?mie=si", marta)).contains("elenco.csv");
        assertThat(page("/importazioni?mie=si", bruno)).doesNotContain("elenco.csv");
        undo();
        assertThat(keeps(bruno)).isTrue();
        assertThat(keeps(marta)).isFalse();
        assertThat(finishes(bruno)).isTrue();
        assertThat(cast.visitor(bruno, territory).functions())
                .extracting(Function::id)
                .containsExactly(notes.id());
    }

    private void undo() throws Exception {
        String all = page("/annullamenti", ada);
        Matcher found = UNDO.matcher(all);
        while (found.find()) {
            String preview = page(found.group(1), ada);
            if (preview.contains("Il lavoro di una persona è passato")) {
                web.perform(send(territory, found.group(1)).with(by(ada, territory)))
                        .andExpect(redirectedUrl("/annullamenti"));
                return;
            }
        }
        throw new AssertionError(all);
    }

    @Test
    void onesOwnTasksStayWhereOneMayNotGiveThem() throws Exception {
        Person marta = cast.play(Cast.CLERK, territory);
        Function own = cast.entrust(
                dino, Occasion.NOTE_KEEPER, meeting, journal.today().plusDays(9), territory);
        assertThat(body(passing(dino, dino, marta)))
                .contains("Niente può passare a questa persona");
        assertThat(body(passing(dino, dino, dino))).contains("È la persona che ha già");
        assertThat(body(passing(dino, dino, marta).param("fine", "2020-01-01")))
                .contains("Il giorno è già passato");
        assertThat(cast.visitor(dino, territory).functions())
                .extracting(Function::id)
                .containsExactly(own.id());
    }

    @Test
    void aSubstituteHasItUntilTheirDayAndItComesBackByItself() throws Exception {
        Person marta = cast.play(Cast.CLERK, territory);
        LocalDate until = journal.today().plusDays(3);
        web.perform(passing(bruno, bruno, marta)
                        .param("fine", until.toString())
                        .param("conferma", "si"))
                .andExpect(redirectedUrl(work(bruno)));
        assertThat(finishes(marta)).isTrue();
        assertThat(page(PATH, bruno)).contains(marta.name() + " sostituisce fino al");
        territory.run(round::run);
        assertThat(finishes(marta)).as("their day has not passed").isTrue();
        territory.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update people_handovers set last_day = :day")
                        .param("day", journal.today().minusDays(1))
                        .update()));
        territory.run(round::run);
        assertThat(finishes(marta)).isFalse();
        assertThat(finishes(bruno)).isTrue();
        assertThat(keeps(bruno)).isTrue();
        assertThat(letters.to(String.valueOf(bruno.email()), territory).getFirst())
                .contains("di nuovo tuo");
        assertThat(page(PATH, bruno)).doesNotContain("sostituisce fino al");
    }

    @Test
    void workIsTakenBackFromASubstituteBeforeTheirDay() throws Exception {
        Person marta = cast.play(Cast.CLERK, territory);
        web.perform(passing(bruno, bruno, marta)
                .param("fine", journal.today().plusDays(30).toString())
                .param("conferma", "si"));
        Matcher back = BACK.matcher(page(PATH, bruno));
        assertThat(back.find()).isTrue();
        web.perform(send(territory, back.group()).with(by(dino, territory)))
                .andExpect(status().isNotFound());
        web.perform(send(territory, back.group()).with(by(bruno, territory)))
                .andExpect(redirectedUrl(work(bruno)));
        assertThat(finishes(bruno)).isTrue();
        assertThat(keeps(bruno)).isTrue();
        web.perform(send(territory, back.group()).with(by(bruno, territory)))
                .andExpect(status().isNotFound());
    }

    @Test
    void ofTwoAtTheSameTimeOneGetsIt() throws Exception {
        List<Person> receivers =
                List.of(cast.play(Cast.CLERK, territory), cast.play(Cast.CLERK, territory));
        List<Callable<Integer>> attempts = receivers.stream()
                .<Callable<Integer>>map(
                        to -> () -> web.perform(passing(ada, bruno, to).param("conferma", "si"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : two.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(receivers.stream().filter(this::keeps)).hasSize(1);
    }

    @Test
    void whoeverWasForgottenMeanwhileTakesNothingBack() throws Exception {
        Person marta = cast.play(Cast.CLERK, territory);
        web.perform(passing(ada, bruno, marta)
                .param("fine", journal.today().toString())
                .param("conferma", "si"));
        territory.run(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("update people_handovers set last_day = :day")
                    .param("day", journal.today().minusDays(1))
                    .update();
            jdbc.sql("update people_persons set erased_at = now(), email = null where id = :id")
                    .param("id", bruno.id())
                    .update();
        }));
        territory.run(round::run);
        assertThat(finishes(marta)).isTrue();
        assertThat(cast.visitor(marta, territory).has(Role.PROGRAMME_OFFICE)).isTrue();
    }
}
