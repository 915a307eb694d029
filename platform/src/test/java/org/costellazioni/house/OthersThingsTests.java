package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.by;
import static org.costellazioni.people.web.Visits.read;
import static org.costellazioni.people.web.Visits.send;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.ThingRoutes.Route;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.HtmlForm;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
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

    private static final int MOST_PAGES = 400;
    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get)=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile("^/(assets|uscita|lingua)");
    private static final Pattern VARIABLE = Pattern.compile("[0-9a-f-]{36}|\\d+");

    /** Their variable is a word that means the same everywhere, or a secret that opens by being known. */
    private static final Pattern NO_THING =
            Pattern.compile("/aspetto/|/lingua/|/cielo/|/moduli/|\\{page:|\\{secret}"
                    + "|/vocabolari/\\{name}|/tipi-di-legame/\\{code}|/emblemi/\\{id}$");

    /** Queues of the office tell of what does not wait, whatever it was, that somebody was quicker. */
    private static final Pattern QUEUE =
            Pattern.compile("^POST /(righe-da-decidere|segnalazioni)/\\S+ PROGRAMME_OFFICE$");

    @Autowired
    private MockMvc web;

    @Autowired
    private ThingRoutes routes;

    @Autowired
    private FormTown founder;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestActors actors;

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
        FormTown.Town town = founder.found();
        Map<Route, String> things = things(town);
        Map<Reader, Person> readers = readers(town.territory());
        String table = table(things, readers, town.territory());
        // Whoever adds a route reads what is left here, and puts it beside the test if it is right.
        Files.writeString(Sources.ROOT.resolve("platform/target/others-things.txt"), table);
        assertThat(table).isEqualTo(Sources.text(Sources.ROOT.resolve(TABLE)));
    }

    @Test
    void nothingOfATerritoryIsFoundInAnother() throws Exception {
        FormTown.Town town = founder.found();
        Map<Route, String> things = things(town);
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
        MockHttpServletRequestBuilder request = route.method() == RequestMethod.GET
                ? read(territory, address)
                : send(territory, address);
        return web.perform(person == null ? request : request.with(by(person, territory)))
                .andReturn()
                .getResponse();
    }

    /** For each route that names a thing, an address that leads to one, as the administrator meets it. */
    private Map<Route, String> things(FormTown.Town town) throws Exception {
        MockBrowser browser = new MockBrowser(web, town.territory());
        browser.signIn(town.administrator(), Cast.PASSWORD);
        Map<Route, String> things = new TreeMap<>(java.util.Comparator.comparing(Route::toString));
        Deque<String> waiting = new ArrayDeque<>(town.starts());
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
            String path = waiting.removeFirst();
            if (NO_PAGE.matcher(path).find() || !seen.add(shape(path, town))) {
                continue;
            }
            MockHttpServletResponse answer = browser.open(path);
            if (answer.getStatus() < 400) {
                meet(RequestMethod.GET, path, things);
            }
            String redirect = answer.getRedirectedUrl();
            if (redirect != null && redirect.startsWith("/")) {
                waiting.add(redirect);
            }
            String page = answer.getContentAsString();
            HtmlForm.all(page).stream()
                    .filter(form -> form.method().equals("post"))
                    .forEach(form -> meet(RequestMethod.POST, form.action(), things));
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                waiting.add(link.group(1).replace("&amp;", "&"));
            }
        }
        further(town).forEach((method, paths) -> paths.forEach(path -> meet(method, path, things)));
        return things;
    }

    /** Parts of things that the town has, at addresses that no page of it shows. */
    private static Map<RequestMethod, List<String>> further(FormTown.Town town) {
        String occasion = start(town, "/occasioni/");
        String list = start(town, "/importazioni/");
        String some = "/" + TimeOrderedIds.next();
        return Map.of(
                RequestMethod.GET,
                List.of(
                        "/allegati" + some,
                        "/allegati" + some + "/320",
                        "/emblemi" + some,
                        "/doppioni" + some + some,
                        list + "/avanzamento",
                        list + "/scarti.csv",
                        "/conversazioni/occasioni" + some),
                RequestMethod.POST,
                List.of(
                        "/commenti" + some + "/oscuramento/fine",
                        "/doppioni" + some + some + "/distinzione",
                        "/doppioni" + some + some + "/unione",
                        occasion + "/legami",
                        occasion + "/presenze" + some + "/realta",
                        occasion + "/presenze" + some + "/rimozione",
                        "/realta/il-cortile/ripristino",
                        "/realta/il-cortile/ritiro/rifiuto",
                        "/realta/il-cortile/sedi" + some + "/rimozione",
                        "/righe-da-decidere" + some + "/nuovo",
                        "/righe-da-decidere" + some + "/scarto",
                        "/righe-da-decidere" + some + "/stesso",
                        "/territorio/emblemi" + some + "/posizione",
                        "/territorio/emblemi" + some + "/rimozione"));
    }

    /** The address of the thing with which a walk begins; two steps long. */
    private static String start(FormTown.Town town, String beginning) {
        String path = town.starts().stream()
                .filter(start -> start.startsWith(beginning))
                .findFirst()
                .orElseThrow();
        return path.substring(0, path.indexOf('/', beginning.length()));
    }

    private static String shape(String path, FormTown.Town town) {
        return town.starts().contains(path)
                ? path
                : VARIABLE.matcher(path.replaceAll("\\?.*", "")).replaceAll("*");
    }

    private void meet(RequestMethod method, String address, Map<Route, String> things) {
        routes.of(method, address)
                .filter(OthersThingsTests::namesAThing)
                .ifPresent(route -> things.putIfAbsent(route, address));
    }

    @Test
    void everyRouteThatNamesAThingIsAskedFor() throws Exception {
        Set<String> met = things(founder.found()).keySet().stream()
                .map(Route::toString)
                .collect(Collectors.toSet());
        assertThat(routes.all()
                        .filter(OthersThingsTests::namesAThing)
                        .map(Route::toString)
                        .filter(route -> !met.contains(route)))
                .isEmpty();
    }

    private static boolean namesAThing(Route route) {
        return route.namesAThing() && !NO_THING.matcher(route.pattern()).find();
    }
}
