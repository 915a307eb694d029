package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.database.LandedVersion.named;
import static org.costellazioni.people.web.Visits.send;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;

import jakarta.servlet.http.Cookie;

import org.costellazioni.Costellazioni;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.LandedVersion;
import org.costellazioni.database.TerritoryScope;
import org.costellazioni.database.UpgradedDatabase;
import org.costellazioni.database.UpgradedDatabase.Passage;
import org.costellazioni.door.PageWalk.Page;
import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.DemoStory;
import org.costellazioni.kernel.IntegrityCheck;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.kernel.TerritoryDirectory;
import org.costellazioni.kernel.TerritoryId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.web.Visits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * The data folder of a city survives every version: what was in it at each of them, saved and put back,
 * is there today, whole and readable by everyone who could read it. How a version is added, and what a
 * migration that moves a table owes, is said at {@link LandedVersion}.
 *
 * <p>The context has a database of its own, no jobs until the last test, and goes after it.
 */
@SpringBootTest(classes = Costellazioni.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = UpgradeTests.OnTheUpgradedDatabase.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeTests {

    /** The city that the rows of the versions are about; the other one has the same rows. */
    private static final TestTerritory CITY =
            new TestTerritory(new TerritoryId(named("porto-chiaro")), "porto-chiaro.example");

    private static final String OF_THE_OTHER_CITY = "del Monte";

    private static final int SOME = 4;
    private static final int ALL = 1_000;

    static final class OnTheUpgradedDatabase
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties =
                    new HashMap<>(UpgradedDatabase.address().properties());
            properties.put("costellazioni.data", UpgradedDatabase.folder().toString());
            properties.put("costellazioni.jobs.enabled", "false");
            // The demonstration shows one page more: that of the letters.
            properties.put("costellazioni.demo", "true");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("upgraded-database", properties));
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext context;

    private final Map<String, PageWalk> walks = new LinkedHashMap<>();

    /** A message whose text is not there: {@code registry.refusal.name-missing}. */
    private Pattern keys;

    @BeforeAll
    void letEveryoneIn() throws Exception {
        Routes routes = Routes.of(context);
        walk("stranger", request -> request, routes, SOME);
        walk("citizen", by(Cast.CITIZEN), routes, SOME);
        walk("delegate", actingFor(Cast.VOLUNTEER, "la-tela"), routes, SOME);
        walk("office", by(Cast.CLERK), routes, SOME);
        walk("administrator", by(Cast.ADMINISTRATOR), routes, ALL);
    }

    @BeforeAll
    void listTheBundles() throws IOException {
        keys = Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties"))
                .map(bundle -> String.valueOf(bundle.getFilename()).replaceFirst("[._].*", ""))
                .distinct()
                .collect(collectingAndThen(
                        joining("|", "\\b(?:", ")(?:\\.[a-z0-9-]+){2,}\\b"), Pattern::compile));
    }

    private void walk(String reader, RequestPostProcessor by, Routes routes, int mostOfARoute) {
        walks.put(reader, new PageWalk(web, CITY, routes, reader, by, mostOfARoute));
    }

    @ParameterizedTest
    @MethodSource("passages")
    void theRowsOfAVersionLeaveNoCaseOut(Passage passage) {
        assertThat(passage.gaps()).isEqualTo(passage.version().unfilled());
    }

    @ParameterizedTest
    @MethodSource("passages")
    void noRowIsLostDoubledOrAltered(Passage passage) {
        assertThat(passage.losses()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void whatEveryoneFoundIsWhereItWas(LandedVersion version) throws Exception {
        assertThat(faults(ExpectedPage.of(version, "pages.txt").toList())).isEmpty();
    }

    @Test
    void everyPageOfTodayAnswersEveryone() throws Exception {
        Routes routes = Routes.of(context);
        List<String> faults = new ArrayList<>();
        for (PageWalk walk : walks.values()) {
            walk.walk(routes.known());
            walk.pages().forEach(page -> faults.addAll(faults(page)));
        }
        assertThat(faults).isEmpty();
        assertThat(Objects.requireNonNull(walks.get("administrator")).pages().filter(Page::there))
                .as("links are followed")
                .hasSizeGreaterThan(routes.patterns().size());
    }

    @Test
    void checkFindsNothing() {
        assertThat(problems()).isEmpty();
    }

    /** They may be asked to sign in again, but nothing fails. */
    @Test
    void aBrowserThatHadSignedInGoesOn() throws Exception {
        String session = named("cookie-of-dino").toString();
        Cookie cookie = new Cookie(
                "sessione",
                Base64.getEncoder().encodeToString(session.getBytes(StandardCharsets.UTF_8)));
        MockHttpServletResponse desk =
                answer(get("/scrivania").with(Visits.in(CITY)).cookie(cookie));
        assertThat(desk.getStatus()).isIn(200, 302);
        assertThat(
                        desk.getStatus() == 200
                                ? desk.getContentAsString()
                                : String.valueOf(desk.getRedirectedUrl()))
                .containsAnyOf("Dino Scialle", "/accesso");
    }

    @Test
    void theDemonstrationIsNotToldAgain() {
        List<String> told = context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select story from door_stories")
                        .query(String.class)
                        .list());
        assertThat(told)
                .isNotEmpty()
                .isSubsetOf(context.getBeansOfType(DemoStory.class).values().stream()
                        .map(story -> story.getClass().getName())
                        .toList())
                .contains("org.costellazioni.networks.story.NetworkStory");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWaitedGoesOn() throws Exception {
        SettableClock now = new SettableClock();
        now.set(context.getBean(Clock.class).instant());
        ManualScheduler scheduler = TestHelper.createManualScheduler(
                        context.getBean(DataSource.class),
                        context.getBeansOfType(Task.class).values().toArray(Task<?>[]::new))
                .clock(now)
                .build();
        scheduler.runDeadExecutionDetection();
        now.set(now.now().plusSeconds(1));
        scheduler.runAnyDueExecutions();
        for (TerritoryId territory : context.getBean(TerritoryDirectory.class).all()) {
            context.getBeansOfType(RecurringWork.class)
                    .values()
                    .forEach(work -> TerritoryScope.run(territory, work::run));
        }
        letEveryoneIn();
        for (LandedVersion version : LandedVersion.all()) {
            assertThat(faults(ExpectedPage.of(version, "afterwards.txt").toList()))
                    .isEmpty();
        }
        assertThat(problems()).isEmpty();
    }

    static List<Passage> passages() {
        return UpgradedDatabase.passages();
    }

    static List<LandedVersion> versions() {
        return LandedVersion.all();
    }

    private List<String> problems() {
        TerritoryDirectory territories = context.getBean(TerritoryDirectory.class);
        return context.getBeansOfType(IntegrityCheck.class).values().stream()
                .flatMap(check -> Integrity.problems(check, territories).stream())
                .toList();
    }

    private List<String> faults(List<ExpectedPage> pages) throws Exception {
        List<String> faults = new ArrayList<>();
        for (ExpectedPage page : pages) {
            for (String reader : page.readers()) {
                PageWalk walk = Objects.requireNonNull(walks.get(reader), reader);
                page.faults(walk.arrive(page.address())).forEach(faults::add);
            }
        }
        return faults;
    }

    private List<String> faults(Page page) {
        boolean staff = page.reader().equals("office") || page.reader().equals("administrator");
        List<String> faults = new ArrayList<>();
        if (page.failed() || staff && page.deadEnd()) {
            faults.add(page.toString());
        }
        if (page.text().contains(OF_THE_OTHER_CITY)) {
            faults.add(page + " shows what is of the other city");
        }
        keys.matcher(page.plainText())
                .results()
                .forEach(key -> faults.add(page + " shows the key " + key.group()));
        return faults;
    }

    private static RequestPostProcessor by(Cast member) {
        Person person = new Person(
                new PersonId(named(member.givenName().toLowerCase(Locale.ROOT))),
                member.givenName(),
                member.familyName(),
                member.email(),
                Locale.ITALIAN);
        return Visits.by(person, CITY);
    }

    /** Signs in with the password of then, and chooses whom to act for. */
    private RequestPostProcessor actingFor(Cast member, String actor) throws Exception {
        MockHttpServletResponse signedIn = answer(send(CITY, "/accesso")
                .param("email", member.email())
                .param("password", Cast.PASSWORD));
        Cookie session = Objects.requireNonNull(signedIn.getCookie("sessione"));
        answer(send(CITY, "/per-chi-agisco")
                .cookie(session)
                .param("realta", named(actor).toString()));
        return request -> {
            request.setCookies(session);
            return request;
        };
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
