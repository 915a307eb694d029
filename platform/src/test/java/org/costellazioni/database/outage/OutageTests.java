package org.costellazioni.database.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.database.SmallDisk;
import org.costellazioni.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

class OutageTests {

    private final Outage outage = new Outage("", false);
    private final Pool pool = new Pool();
    private final WatchedDataSource watched = new WatchedDataSource(pool, outage);

    /** Connections to the tests’ database, or none at all. */
    private static final class Pool extends AbstractDataSource {

        private boolean empty;
        private int asked;

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (empty) {
                throw new SQLException("connection refused", "08001");
            }
            var address = TestDatabase.address();
            var login = address.application();
            return DriverManager.getConnection(address.url(), login.user(), login.password());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    private void ask() throws SQLException {
        watched.getConnection().close();
    }

    @Test
    void oneASecondTriesAndAllOthersAreRefusedAtOnce() throws Exception {
        pool.empty = true;
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(this::ask)
                    .satisfies(refusal ->
                            assertThat(outage.behind(refusal)).contains(Outage.Cause.NO_ANSWER));
        }
        assertThat(pool.asked).isEqualTo(1);
        pool.empty = false;
        TimeUnit.MILLISECONDS.sleep(1_100);
        for (int i = 0; i < 5; i++) {
            ask();
        }
        assertThat(pool.asked).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL", "08006, NO_ANSWER", "57P01, NO_ANSWER", "57P03, NO_ANSWER",
        "42601,", "23505,", "57014,", "40001,",
    })
    void onlyTheDatabasesOwnConditionIsAnOutage(String state, Outage.Cause cause) {
        Exception wrapped = new IllegalStateException(new SQLException("x", state));
        assertThat(outage.behind(wrapped)).isEqualTo(Optional.ofNullable(cause));
        assertThat(Outage.shows(wrapped)).isEqualTo(cause != null);
    }

    @Test
    void aDiskWithoutRoomIsNamedAsTheReason(@TempDir Path place) throws Exception {
        SQLException lost = new SQLException("gone", "57P02");
        try (SmallDisk disk = SmallDisk.mounted(place, 40)) {
            Outage here = new Outage(disk.path().toString(), false);
            assertThat(here.behind(lost)).contains(Outage.Cause.NO_ANSWER);
            disk.fill();
            assertThat(here.behind(lost)).contains(Outage.Cause.DISK_FULL);
            assertThat(new Outage(disk.path().toString(), true).behind(lost))
                    .as("the database’s disk is another machine’s")
                    .contains(Outage.Cause.NO_ANSWER);
        }
    }
}
