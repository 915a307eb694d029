package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.ThingRoutes.Route;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.functions.FunctionId;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is not theirs is not found: each route that names a thing is asked for a thing of somebody else by
 * everyone. What each of them is answered stands in a table that is read before it is changed: {@code
 * others-things.txt}.
 */
@PlatformTest
class OthersThingsTests {

    private static final String TABLE = "platform/src/test/resources/house/others-things.txt";

    /** Queues of the office tell of what does not wait, whatever it was, that somebody was quicker. */
    private static final Pattern QUEUE =
            Pattern.compile("^POST /(righe-da-decidere|segnalazioni)/\\S+ PROGRAMME_OFFICE$");

    @Autowired
    private MockMvc web;

    @Autowired
    private ThingRoutes routes;

    @Autowired
    private ThingWalk walk;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

    @Autowired
    private Actors registry;

    /** Those who ask: nobody’s mandate is for the thing that they ask for. */
    private enum Reader {
        STRANGER(null),
        CITIZEN(Cast.CITIZEN),
        PRESIDENT_OF_ANOTHER(Cast.PRESIDENT),
        MUNICIPAL_OPERATOR(Cast.MUNICIPAL_OPERATOR),
        EVALUATOR(Cast.EVALUATOR),
        PROGRAMME_OFFICE(Cast.CLERK);

        private final @Nullable Cast cast;

        Reader(@Nullable Cast cast) {
            this.cast = cast;
        }
    }

    @Test
    void everyoneIsAnsweredAsTheTableSays() throws Exception {
        ThingWalk.Walked walked = walk.known();
        Map<Route, String> things = walked.things();
        FormTown.Town town = walked.town();
        Map<Reader, Person> readers = readers(town.territory());
        String table = table(things, readers, town.territory());
        // Whoever adds a route reads what is left here, and puts it beside the test if it is right.
        Files.writeString(Sources.ROOT.resolve("platform/target/others-things.txt"), table);
        assertThat(table).isEqualTo(Sources.text(Sources.ROOT.resolve(TABLE)));
    }

    @Test
    void nothingOfATerritoryIsFoundInAnother() throws Exception {
        Map<Route, String> things = walk.known().things();
        TestTerritory elsewhere = TestTerritory.make(territories);
        Map<Reader, Person> readers = readers(elsewhere);
        Map<String, Integer> found = new TreeMap<>();
        for (Map.Entry<Route, String> thing : things.entrySet()) {
            for (Reader reader : Reader.values()) {
                MockHttpServletResponse answer =
                        ask(thing.getKey(), thing.getValue(), readers.get(reader), elsewhere);
                String asked = thing.getKey() + " " + reader;
                if (!nothing(answer) && !QUEUE.matcher(asked).matches()) {
                    found.put(asked, answer.getStatus());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Of a citizen’s answers the table tells; whoever had a right and lost it gets the same ones. */
    @ParameterizedTest
    @EnumSource(Lost.class)
    void whoeverLosesTheirRightIsAnsweredLikeACitizenInTheSessionThatIsOpen(Lost lost)
            throws Exception {
        ThingWalk.Walked walked = walk.known();
        TestTerritory territory = walked.town().territory();
        Person person = people.play(lost.cast, territory);
        people.setPassword(person, Cast.PASSWORD);
        FunctionId right = right(lost, person, territory);
        MockBrowser browser = new MockBrowser(web, territory);
        browser.signIn(person, Cast.PASSWORD);
        assertThat(browser.open(lost.page).getStatus()).as("before").isEqualTo(200);
        people.end(walked.town().administrator(), right, territory);
        assertThat(browser.open(lost.page).getStatus()).as("after").isEqualTo(404);
        Map<String, String> citizens = wordsOf("citizen");
        Map<String, String> differ = new TreeMap<>();
        for (Map.Entry<Route, String> thing : walked.things().entrySet()) {
            MockHttpServletResponse answer = web.perform(
                            request(thing.getKey(), thing.getValue(), territory)
                                    .cookie(browser.cookie("sessione")))
                    .andReturn()
                    .getResponse();
            String route = thing.getKey().toString();
            if (!word(answer).equals(citizens.get(route))) {
                differ.put(route, word(answer) + ", a citizen " + citizens.get(route));
            }
        }
        assertThat(differ).isEmpty();
    }

    /** A right, and a page that it opens. */
    private enum Lost {
        OFFICE(Cast.CLERK, "/righe-da-decidere"),
        ADMINISTRATION(Cast.ADMINISTRATOR, "/persone/nuova"),
        MANDATE(Cast.VOLUNTEER, "/realta/il-cortile/modifica");

        private final Cast cast;
        private final String page;

        Lost(Cast cast, String page) {
            this.cast = cast;
            this.page = page;
        }
    }

    private FunctionId right(Lost lost, Person person, TestTerritory territory) {
        if (lost != Lost.MANDATE) {
            return people.role(person, lost.cast.role().orElseThrow(), territory);
        }
        ActorId cortile =
                territory.in(() -> registry.bySlug("il-cortile").orElseThrow().id());
        return people.mandate(person, cortile, MandateKind.DELEGATE, territory).id();
    }

    /** What the table says that this reader is answered, by route. */
    private static Map<String, String> wordsOf(String reader) {
        Map<String, String> words = new TreeMap<>();
        Matcher line = Pattern.compile("(?m)^(\\S.*)\n +.*\\b" + reader + " ([\\w-]+)")
                .matcher(Sources.text(Sources.ROOT.resolve(TABLE)));
        while (line.find()) {
            words.put(line.group(1), line.group(2));
        }
        return words;
    }

    private Map<Reader, Person> readers(TestTerritory territory) {
        Map<Reader, Person> readers = new TreeMap<>();
        for (Reader reader : Reader.values()) {
            if (reader.cast != null) {
                readers.put(reader, people.play(reader.cast, territory));
            }
        }
        ActorId other = actors.make(territory, "ets", "Le Remiere");
        people.mandate(
                Objects.requireNonNull(readers.get(Reader.PRESIDENT_OF_ANOTHER)),
                other,
                MandateKind.LEGAL_REPRESENTATIVE,
                territory);
        return readers;
    }

    /** A line for each route: what it is, and a word for each reader, first those who only read. */
    private String table(
            Map<Route, String> things, Map<Reader, Person> readers, TestTerritory territory)
            throws Exception {
        StringBuilder table = new StringBuilder();
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            for (Map.Entry<Route, String> thing : things.entrySet()) {
                if (thing.getKey().method() == method) {
                    table.append(line(thing, readers, territory)).append('\n');
                }
            }
        }
        return table.toString();
    }

    private String line(
            Map.Entry<Route, String> thing, Map<Reader, Person> readers, TestTerritory territory)
            throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Reader reader : Reader.values()) {
            boolean changes = thing.getKey().method() != RequestMethod.GET;
            if (changes && reader == Reader.PROGRAMME_OFFICE) {
                continue;
            }
            MockHttpServletResponse answer =
                    ask(thing.getKey(), thing.getValue(), readers.get(reader), territory);
            answers.put(reader.name().toLowerCase(java.util.Locale.ROOT), word(answer));
        }
        return thing.getKey() + "\n    "
                + answers.entrySet().stream()
                        .map(answer -> answer.getKey() + " " + answer.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String word(MockHttpServletResponse answer) {
        String leads = answer.getRedirectedUrl();
        if (leads != null && leads.startsWith("/accesso")) {
            return "signs-in";
        }
        return answer.getStatus() == 404 ? "nothing" : "answered";
    }

    private static boolean nothing(MockHttpServletResponse answer) {
        return !word(answer).equals("answered");
    }

    private MockHttpServletResponse ask(
            Route route, String address, @Nullable Person person, TestTerritory territory)
            throws Exception {
        MockHttpServletRequestBuilder request = request(route, address, territory);
        return web.perform(person == null ? request : request.with(by(person, territory)))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder request(
            Route route, String address, TestTerritory territory) {
        return route.method() == RequestMethod.GET
                ? read(territory, address)
                : send(territory, address);
    }

    @Test
    void everyRouteThatNamesAThingIsAskedFor() throws Exception {
        Set<String> met = walk.known().things().keySet().stream()
                .map(Route::toString)
                .collect(Collectors.toSet());
        assertThat(routes.all()
                        .filter(ThingWalk::namesAThing)
                        .map(Route::toString)
                        .filter(route -> !met.contains(route)))
                .isEmpty();
    }
}
