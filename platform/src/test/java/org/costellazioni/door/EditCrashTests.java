package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.ReadyFolder;
import org.costellazioni.database.Rounds;
import org.costellazioni.people.Cast;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** kill -9 of the program, of PostgreSQL and of both while an office edits in the browser. */
class EditCrashTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int REDIRECT = 302;

    private static final int FURTHER_EDITS = 50;

    private enum Victim {
        SERVER,
        PROGRAM,
        BOTH
    }

    /** Addresses of pages that were acknowledged, and of those whose second writing was. */
    private final List<String> made = new ArrayList<>();

    private final List<String> rewritten = new ArrayList<>();

    @TempDir
    private Path place;

    private CountDownLatch edited = new CountDownLatch(1);
    private @Nullable ChildJvm program;
    private String address = "";

    static IntStream rounds() {
        return Rounds.of("edit-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void whatWasAcknowledgedIsThereAfterwards(int seed) throws Exception {
        Random random = new Random(seed);
        ReadyFolder.withSchema(data());
        program = begin();
        try (HttpClient browser = browser()) {
            signIn(browser);
            for (Victim victim : Rounds.victims("edit-crashes", Victim.values())) {
                int before = rewritten.size();
                edited = new CountDownLatch(1);
                Thread killer = Thread.ofPlatform().start(() -> killLater(victim, random));
                editUntilItFails(browser, killer);
                killer.join();
                if (victim != Victim.SERVER) {
                    program.ended(PATIENCE);
                    program = begin();
                }
                assertThat(rewritten.size()).as("edits before %s", victim).isGreaterThan(before);
                assertNothingWasLost(browser, seed);
            }
        } finally {
            program.close();
            program.ended(PATIENCE);
        }
    }

    private ChildJvm begin() throws Exception {
        ChildJvm child =
                ChildJvm.start(Main.class, "demo", "--port", "0", "--data", data().toString());
        child.await(line -> line.startsWith("Per fermare"), PATIENCE);
        String said = child.await(line -> line.startsWith("Costellazioni risponde"), PATIENCE);
        address = said.substring(said.indexOf("http")).strip();
        return child;
    }

    private void killLater(Victim victim, Random random) {
        try {
            // A program that has just started may need its time for the first one.
            if (!edited.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(800));
            ChildJvm running = java.util.Objects.requireNonNull(program);
            if (victim != Victim.SERVER) {
                running.signal("STOP");
            }
            if (victim != Victim.PROGRAM) {
                String first = Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                        .getFirst();
                ChildJvm.signal("KILL", Long.parseLong(first.strip()));
            }
            if (victim != Victim.SERVER) {
                running.signal("KILL");
            }
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Makes actors and writes them again, one after another; an answer that is no redirect ends it. A
     * server that is killed between two edits may be back before anybody notices: some more, then, are
     * enough.
     */
    private void editUntilItFails(HttpClient browser, Thread killer) throws InterruptedException {
        try {
            String token = token(get(browser, "/realta/nuova").body());
            for (int after = 0; after < FURTHER_EDITS; after += killer.isAlive() ? 0 : 1) {
                String name = "Gruppo numero " + made.size();
                Map<String, String> sheet = Map.of("name", name, "kind", "informal-group");
                HttpResponse<String> first = post(browser, "/realta", token, sheet);
                if (first.statusCode() != REDIRECT) {
                    return;
                }
                String page = path(first);
                made.add(page);
                Map<String, String> again = Map.of(
                        "name",
                        name,
                        "kind",
                        "informal-group",
                        "description",
                        "Riveduto: " + page,
                        "versione",
                        "1");
                if (post(browser, page, token, again).statusCode() != REDIRECT) {
                    return;
                }
                rewritten.add(page);
                edited.countDown();
            }
        } catch (IOException died) {
            // Not acknowledged: it may be there or not.
        }
    }

    private static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private void assertNothingWasLost(HttpClient browser, int seed) throws Exception {
        for (String page : made) {
            HttpResponse<String> found = getPatiently(browser, page);
            assertThat(found.statusCode()).as("seed %d: %s", seed, page).isEqualTo(200);
            if (rewritten.contains(page)) {
                assertThat(found.body()).as("seed %d", seed).contains("Riveduto: " + page);
            }
        }
    }

    /** PostgreSQL takes a moment to come back under a program that goes on. */
    private HttpResponse<String> getPatiently(HttpClient browser, String path) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> found = get(browser, path);
        while (found.statusCode() >= 500 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            found = get(browser, path);
        }
        return found;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private void signIn(HttpClient browser) throws Exception {
        String token = token(get(browser, "/accesso").body());
        Map<String, String> who = Map.of("email", Cast.CLERK.email(), "password", Cast.PASSWORD);
        assertThat(post(browser, "/accesso", token, who).statusCode()).isEqualTo(REDIRECT);
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> get(HttpClient browser, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            HttpClient browser, String path, String token, Map<String, String> typed)
            throws IOException, InterruptedException {
        String body = "_csrf=" + coded(token) + "&"
                + typed.entrySet().stream()
                        .map(field -> field.getKey() + "=" + coded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Path data() {
        return place.resolve("dati");
    }
}
