package org.costellazioni.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.FuzzedRequests.Fuzzed;
import org.costellazioni.house.ThingRoutes.Route;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.MandateKind;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.MockBrowser;
import org.costellazioni.registry.Actors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Broken requests to every route by everyone: each is answered with a message, never with a failure, and
 * nothing of what they hold is written into the log, which stays small. The whole: {@code
 * ./costellazioni bench long fuzz}.
 */
@PlatformTest
class FuzzTests {

    private static final int SHARE = 500;

    /** After so many requests a town has been changed enough: a new one is founded. */
    private static final int IN_ONE_TOWN = 4_000;

    /** They also sign out, and end each other’s functions. */
    private static final int WITH_ONE_SESSION = 500;

    private static final long MOST_LOGGED = 1_000_000;

    @Autowired
    private MockMvc web;

    @Autowired
    private ThingRoutes routes;

    @Autowired
    private ThingWalk walk;

    @Autowired
    private TestPeople people;

    @Autowired
    private Actors actors;

    @LocalServerPort
    private int port;

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    @Test
    void everyBrokenRequestIsAnsweredAndNothingTypedIsLogged() throws Exception {
        int most = Integer.getInteger("proof.fuzz", SHARE);
        try (WrittenLog log = new WrittenLog()) {
            for (int sent = 0; sent < most; sent += IN_ONE_TOWN) {
                send(Math.min(IN_ONE_TOWN, most - sent), sent);
            }
            System.out.println(
                    "fuzz: answers by status " + statuses + ", bytes of log " + log.size());
            assertThat(failures)
                    .as("failures by route; of the log: %s", kinds(log))
                    .isEmpty();
            assertThat(log.entries())
                    .as("what was typed stands in the log")
                    .noneMatch(entry -> entry.toLowerCase(java.util.Locale.ROOT)
                            .contains(HostileTexts.MARK.toLowerCase(java.util.Locale.ROOT)));
            assertThat(log.size()).isLessThanOrEqualTo(MOST_LOGGED);
        }
    }

    /** What the log tells of, each kind once: its text, the failure and its first place in our code. */
    private static String kinds(WrittenLog log) {
        return log.entries().stream()
                .map(entry -> entry.lines()
                        .map(line -> line.replaceAll("^.*?(ERROR|WARN) \\[[^]]*]", "$1"))
                        .filter(line -> !line.startsWith("\tat ") || line.contains("costellazioni"))
                        .limit(3)
                        .collect(Collectors.joining("\n")))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private void send(int count, int seed) throws Exception {
        ThingWalk.Walked town = walk.anew();
        List<Route> all = routes.all().collect(Collectors.toCollection(ArrayList::new));
        try (PlainHttp http = new PlainHttp(port)) {
            for (int part = 0; part < count; part += WITH_ONE_SESSION) {
                FuzzedRequests requests =
                        new FuzzedRequests(all, town, sessions(town.town()), seed + part);
                for (int i = 0; i < Math.min(WITH_ONE_SESSION, count - part); i++) {
                    note(requests.next(), http);
                }
            }
        }
    }

    private void note(Fuzzed request, PlainHttp http) {
        try {
            int status = http.ask(request.bytes(), request.bodiless(), request.whole())
                    .status();
            statuses.merge(status, 1, Integer::sum);
            if (status >= 500) {
                failures.merge(status + " " + request.what(), 1, Integer::sum);
            }
        } catch (IOException noAnswer) {
            if (!request.whole()) {
                // Whoever hangs up in the middle of a sentence need not be answered.
                statuses.merge(0, 1, Integer::sum);
                return;
            }
            failures.merge(noAnswer + " " + request.what(), 1, Integer::sum);
        }
    }

    /** Of a stranger, a citizen, a delegate, an operator, the office and an administrator. */
    private List<String> sessions(FormTown.Town town) throws Exception {
        TestTerritory here = town.territory();
        Person delegate = people.play(Cast.PRESIDENT, here);
        ActorId cortile =
                here.in(() -> actors.bySlug("il-cortile").orElseThrow().id());
        people.mandate(delegate, cortile, MandateKind.DELEGATE, here);
        List<String> sessions = new ArrayList<>(List.of(""));
        for (Person person : List.of(
                people.play(Cast.CITIZEN, here),
                delegate,
                people.play(Cast.MUNICIPAL_OPERATOR, here),
                people.play(Cast.CLERK, here),
                people.play(Cast.ADMINISTRATOR, here))) {
            people.setPassword(person, Cast.PASSWORD);
            MockBrowser browser = new MockBrowser(web, here);
            browser.signIn(person, Cast.PASSWORD);
            sessions.add(browser.cookie("sessione").getValue());
        }
        return sessions;
    }
}
