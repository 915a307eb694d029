package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.ReadyFolder;
import org.costellazioni.people.Cast;

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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program that will be killed, its PostgreSQL, and the browser of a clerk who works with it. */
final class DoomedProgram implements AutoCloseable {

    static final int REDIRECT = 302;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Who dies. */
    enum Victim {
        SERVER,
        PROGRAM,
        BOTH
    }

    private final Path data;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private ChildJvm program;
    private String address = "";

    private DoomedProgram(Path data) throws Exception {
        this.data = data;
        this.program = begin();
    }

    /** Starts the demonstration on a folder, and signs its clerk in. */
    static DoomedProgram start(Path data) throws Exception {
        ReadyFolder.withSchema(data);
        DoomedProgram started = new DoomedProgram(data);
        started.signIn();
        return started;
    }

    private ChildJvm begin() throws Exception {
        ChildJvm child =
                ChildJvm.start(Main.class, "demo", "--port", "0", "--data", data.toString());
        child.await(line -> line.startsWith("Per fermare"), PATIENCE);
        String said = child.await(line -> line.startsWith("Costellazioni risponde"), PATIENCE);
        address = said.substring(said.indexOf("http")).strip();
        return child;
    }

    /** Kills in a while, once something was done: what has just started may need its time for that. */
    Thread killLater(Victim victim, CountDownLatch done, int millis) {
        return Thread.ofPlatform().start(() -> {
            try {
                if (done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(millis);
                    kill(victim);
                }
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        if (victim != Victim.SERVER) {
            program.signal("STOP");
        }
        if (victim != Victim.PROGRAM) {
            String first =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            ChildJvm.signal("KILL", Long.parseLong(first.strip()));
        }
        if (victim != Victim.SERVER) {
            program.signal("KILL");
        }
    }

    /** Starts it again where it died; a server alone comes back by itself. */
    void recover(Victim victim) throws Exception {
        if (victim != Victim.SERVER) {
            program.ended(PATIENCE);
            program = begin();
        }
    }

    private void signIn() throws Exception {
        Map<String, String> who = Map.of("email", Cast.CLERK.email(), "password", Cast.PASSWORD);
        assertThat(post("/accesso", token(get("/accesso").body()), who).statusCode())
                .isEqualTo(REDIRECT);
    }

    /** What a page's forms are sent with. */
    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** PostgreSQL takes a moment to come back under a program that goes on. */
    HttpResponse<String> getPatiently(String path) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> found = get(path);
        while (found.statusCode() >= 500 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
            found = get(path);
        }
        return found;
    }

    HttpResponse<String> post(String path, String token, Map<String, String> typed)
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

    /** Sends a form with a file in its field {@code file}. */
    HttpResponse<String> upload(
            String path, String token, Map<String, String> typed, String name, String content)
            throws IOException, InterruptedException {
        String between = "----costellazioni";
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("_csrf", token);
        fields.forEach((field, value) -> body.append("--" + between + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + field + "\"\r\n\r\n")
                .append(value + "\r\n"));
        body.append("--" + between + "\r\nContent-Disposition: form-data; name=\"file\"; ")
                .append("filename=\"" + name + "\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(content + "\r\n--" + between + "--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Where a redirect leads. */
    static String path(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What {@code check --data} says of the folder once the program is gone. */
    int check() throws Exception {
        end();
        ChildJvm checked = ChildJvm.start(Main.class, "check", "--data", data.toString());
        return checked.ended(PATIENCE);
    }

    private void end() throws Exception {
        program.close();
        program.ended(PATIENCE);
    }

    @Override
    public void close() throws Exception {
        browser.close();
        end();
    }
}
