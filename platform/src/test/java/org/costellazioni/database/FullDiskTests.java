package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.costellazioni.database.outage.Outage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A disk that fills up under the database: nothing acknowledged is lost, and it goes on by itself. */
class FullDiskTests {

    private static final int MEGABYTES = 160;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path place;

    @Test
    void whatWasAcknowledgedIsThereWhenThereIsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(place, MEGABYTES)) {
            DataFolder folder = DataFolder.at(disk.path().resolve("dati"));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, "prova")) {
                int acknowledged = writeUntilFull(server.address(), disk);
                killWhileFull(folder, server.address());
                disk.free();
                Connection connection = connected(server.address());
                try (connection;
                        Statement statement = connection.createStatement()) {
                    assertThat(numbers(statement)).isGreaterThanOrEqualTo(acknowledged);
                    statement.execute("insert into fatti values (1000000, '')");
                }
            }
        }
    }

    /** How many rows were acknowledged before the disk had no room for one more. */
    private static int writeUntilFull(DatabaseAddress address, SmallDisk disk) throws Exception {
        int acknowledged = 0;
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table fatti (numero int primary key, testo text)");
            disk.fill();
            for (int i = 1; i < 100_000; i++) {
                int number = i;
                Throwable refusal =
                        catchThrowable(() -> statement.execute("insert into fatti select " + number
                                + ", string_agg(md5(random()::text), '')"
                                + " from generate_series(1, 300)"));
                if (refusal != null) {
                    assertThat(Outage.shows(refusal)).as(refusal.toString()).isTrue();
                    return acknowledged;
                }
                acknowledged = number;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    /** The keeper tries far more often than it once did before it gave up for good. */
    private static void killWhileFull(DataFolder folder, DatabaseAddress address) throws Exception {
        Path file = folder.postgres().resolve("postmaster.pid");
        String pid = Files.exists(file) ? Files.readAllLines(file).getFirst().strip() : "";
        if (!pid.isEmpty()) {
            ChildJvm.signal("KILL", Long.parseLong(pid));
        }
        TimeUnit.SECONDS.sleep(7);
        assertThatThrownBy(() -> connect(address).close()).isInstanceOf(SQLException.class);
    }

    private static int numbers(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select count(*) from fatti where numero <= (select count(*) from fatti)")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection connected(DatabaseAddress address) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return connect(address);
            } catch (SQLException notYet) {
                assertThat(System.nanoTime()).as(notYet.getMessage()).isLessThan(deadline);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
