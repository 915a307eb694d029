package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** kill -9 of the server, of the JVM and of both, while somebody writes. */
class CrashTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WROTE = "wrote ";

    @TempDir
    private Path parent;

    private DataFolder folder;
    private ChildJvm writer;

    @BeforeEach
    void write() throws Exception {
        folder = ReadyFolder.withoutSchema(parent.resolve("dati"));
        writer = ChildJvm.start(Writer.class, folder.path().toString());
        writer.await("begun"::equals, PATIENCE);
        awaitNumbers(20);
    }

    @AfterEach
    void end() throws Exception {
        writer.close();
        writer.ended(PATIENCE);
        // The folder is deleted next: the server must have let it go.
        EmbeddedPostgres.start(folder, "prova").close();
    }

    static IntStream rounds() {
        return Rounds.of("database-crashes");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void startsAKilledServerAgainAndTheWriterGoesOn(int round) throws Exception {
        int before = acknowledged().size();
        ChildJvm.signal("KILL", postmaster());
        writer.await(line -> line.startsWith("again"), PATIENCE);
        awaitNumbers(before + 20);
        writer.signal("KILL");
        writer.ended(PATIENCE);
        assertNothingWasLost(round);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void stopsTheServerOfAKilledJvmAndStartsAgainWithoutAHand(int round) throws Exception {
        long postmaster = postmaster();
        writer.signal("KILL");
        writer.ended(PATIENCE);
        ProcessHandle.of(postmaster).ifPresent(process -> process.onExit().join());
        assertThat(Files.readString(folder.path().resolve("log/postgresql.log")))
                .as("told by the parent’s death, the server stopped in order")
                .contains("received fast shutdown request")
                .contains("database system is shut down");
        assertNothingWasLost(round);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void recoversWhenBothAreKilled(int round) throws Exception {
        long postmaster = postmaster();
        writer.signal("STOP");
        ChildJvm.signal("KILL", postmaster);
        writer.signal("KILL");
        writer.ended(PATIENCE);
        assertNothingWasLost(round);
        assertThat(Files.readString(folder.path().resolve("log/postgresql.log")))
                .contains("automatic recovery in progress");
    }

    @Test
    void namesTheHolderToWhoeverComesSecond() throws Exception {
        Holder holder = folder.holder().orElseThrow();
        assertThat(holder.pid()).isEqualTo(writer.pid());
        assertThat(holder.command()).isEqualTo("scrittore");
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                DataFolderHeldException.class,
                                () -> EmbeddedPostgres.start(folder, "secondo"))
                        .holder())
                .isEqualTo(holder);
        DatabaseAddress running = EmbeddedPostgres.attach(folder).orElseThrow();
        try (Connection connection = DriverManager.getConnection(
                running.url(), running.owner().user(), running.owner().password())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private void assertNothingWasLost(int round) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "prova");
                Connection connection = DriverManager.getConnection(
                        server.address().url(),
                        server.address().owner().user(),
                        server.address().owner().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from numbers")) {
            Set<Integer> stored = new HashSet<>();
            while (rows.next()) {
                stored.add(rows.getInt(1));
            }
            assertThat(stored).as("round %d", round).containsAll(acknowledged());
        }
    }

    private List<Integer> acknowledged() {
        return writer.lines().stream()
                .filter(line -> line.startsWith(WROTE))
                .map(line -> Integer.valueOf(line.substring(WROTE.length())))
                .toList();
    }

    private void awaitNumbers(int count) throws InterruptedException {
        // Numbers come in order, and only those said are counted: a look at one line is enough.
        writer.await(line -> line.startsWith(WROTE) && acknowledged().size() >= count, PATIENCE);
    }

    private long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                .getFirst()
                .strip());
    }
}
