package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

@PlatformTest
class StatisticsTests {

    @Autowired
    private Statistics statistics;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void dropTable() throws SQLException {
        run("drop table if exists statistics_trial");
    }

    @Test
    void aTableThatHasGrownIsKnownToThePlannerAtOnce() throws SQLException {
        run("create table statistics_trial as select i from generate_series(1, 20000) i");
        refresh();
        assertThat(rowsKnown()).isEqualTo(20_000);
    }

    @Test
    void aTableThatHasHardlyGrownIsLeftAlone() throws SQLException {
        run("create table statistics_trial as select i from generate_series(1, 20000) i");
        refresh();
        run("insert into statistics_trial select i from generate_series(1, 10000) i");
        refresh();
        assertThat(rowsKnown()).isEqualTo(20_000);
    }

    private void refresh() {
        transaction.executeWithoutResult(status -> statistics.refresh());
    }

    private static long rowsKnown() throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select reltuples::bigint from pg_class where relname = 'statistics_trial'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection owner() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        return DriverManager.getConnection(
                address.url(), address.owner().user(), address.owner().password());
    }
}
