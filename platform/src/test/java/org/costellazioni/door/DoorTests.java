package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.ChildJvm;
import org.costellazioni.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The whole program in JVMs of its own: a demonstration, and commands beside it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int FIRST = 0;
    private static final int LAST = Integer.MAX_VALUE;

    @TempDir
    private static Path place;

    private static @Nullable ChildJvm running;

    @BeforeAll
    static void begin() throws Exception {
        running = start();
    }

    @AfterAll
    static void end() {
        demo().close();
    }

    @Test
    void answersAtTheAddressThatItPrints() throws Exception {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(address())).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isBetween(200, 499);
        }
    }

    @Test
    void refusesASecondServerAndNamesTheFirst() throws Exception {
        List<String> said = run(Console.FAILED, "serve", "--port", "0");
        assertThat(String.join("\n", said))
                .contains("già in uso")
                .contains("processo " + demo().pid() + " ")
                .contains("costellazioni demo");
    }

    /** The first, for it leaves an archive of classes to those that follow ({@code ChildJvm}). */
    @Test
    @Order(FIRST)
    void letsCommandsWorkBesideIt() throws Exception {
        assertThat(run(Console.DONE, "territory", "list")).contains("venezia\tVenezia");
    }

    @Test
    void answersAModulesWrongCallWithTwo() throws Exception {
        run(Console.WRONG_CALL, "territory", "vendi");
    }

    @Test
    void findsItsOwnMachineInOrder() throws Exception {
        assertThat(run(Console.DONE, "doctor")).last().isEqualTo("Tutto bene.");
    }

    @Test
    void findsItsOwnDataWhole() throws Exception {
        assertThat(run(Console.DONE, "check"))
                .contains("a posto: pagine su disco")
                .allMatch(line -> line.startsWith("a posto: "));
    }

    @Test
    void putsACopyBackElsewhereWhileItWorks() throws Exception {
        Path phrase = Files.writeString(place.resolve("frase"), "una frase\n");
        String copy = place.resolve("copia").toString();
        run(Console.DONE, "backup", copy, "--passphrase-file", phrase.toString());
        Path other = place.resolve("altra");
        ChildJvm restore = ChildJvm.start(
                Main.class,
                "restore",
                copy,
                "--data",
                other.toString(),
                "--passphrase-file",
                phrase.toString());
        assertThat(restore.ended(PATIENCE)).as(restore.lines().toString()).isZero();
        assertThat(other.resolve("secrets/application"))
                .hasSameTextualContentAs(data().resolve("secrets/application"));
    }

    @Test
    void touchesNothingWhenThereAreNoData() throws Exception {
        Path nowhere = place.resolve("nessuna");
        ChildJvm backup = ChildJvm.start(
                Main.class, "backup", place.resolve("x").toString(), "--data", nowhere.toString());
        assertThat(backup.ended(PATIENCE)).isEqualTo(Console.FAILED);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    @Order(LAST)
    void stopsEverythingWithinFiveSecondsAndStartsAgain() throws Exception {
        for (String signal : List.of("TERM", "INT")) {
            long postmaster =
                    Long.parseLong(Files.readAllLines(data().resolve("postgres/postmaster.pid"))
                            .getFirst());
            long before = System.nanoTime();
            demo().signal(signal);
            demo().ended(PATIENCE);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(signal).isLessThan(STOP);
            assertThat(ProcessHandle.of(postmaster)).as("PostgreSQL went first").isEmpty();
            assertThat(DataFolder.at(data()).holder()).isEmpty();
            if (signal.equals("TERM")) {
                running = start();
            }
        }
        assertThat(Files.readString(data().resolve("log/postgresql.log")))
                .doesNotContain("was not properly shut down")
                .doesNotContain("duplicate key");
    }

    private static ChildJvm demo() {
        return Objects.requireNonNull(running);
    }

    private static ChildJvm start() throws Exception {
        ChildJvm child =
                ChildJvm.start(Main.class, "demo", "--port", "0", "--data", data().toString());
        child.await(line -> line.startsWith("Per fermare"), PATIENCE);
        return child;
    }

    private static String address() throws InterruptedException {
        String line = demo().await(said -> said.startsWith("Costellazioni risponde"), PATIENCE);
        return line.substring(line.indexOf("http"));
    }

    private static List<String> run(int expected, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", data().toString()));
        ChildJvm child = ChildJvm.start(Main.class, all.toArray(String[]::new));
        int code = child.ended(PATIENCE);
        assertThat(code).as(String.join("\n", child.lines())).isEqualTo(expected);
        return child.lines();
    }

    private static Path data() {
        return place.resolve("dati");
    }
}
