package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.DatabaseAddress.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A migration that is written again takes its database back to before it, on a server of its own. */
class LiveMigrationsTests {

    private static final Map<String, String> FIRST = Map.of("V1.sql", "a");
    private static final Map<String, String> BOTH = Map.of("V1.sql", "a", "V2.sql", "b");
    private static final Map<String, String> OTHERWISE = Map.of("V1.sql", "a", "V2.sql", "c");

    @TempDir
    private static Path place;

    private static DataFolder folder;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        folder = ReadyFolder.withoutSchema(place.resolve("data"));
        server = EmbeddedPostgres.start(folder, "test");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void beginAnew() throws IOException, SQLException {
        Login superuser = EmbeddedPostgres.superuser(folder);
        String url = server.address().url().replace("/" + Provision.DATABASE, "/postgres");
        try (Connection connection =
                        DriverManager.getConnection(url, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            List<String> databases = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select datname from pg_database where datname like 'costellazioni%'")) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
            for (String database : databases) {
                statement.execute("drop database " + database + " with (force)");
            }
            statement.execute("drop table if exists live_migrations");
        }
        Provision.now(server.address(), superuser);
    }

    @Test
    void goesBackToBeforeTheMigrationThatChanged() throws Exception {
        migrate(FIRST, "create table ones (a int)");
        run("insert into ones values (1)");
        migrate(BOTH, "create table twos (a int)");
        run("insert into ones values (2)");
        for (String again :
                new String[] {"create table threes (a int)", "create table fours (a int)"}) {
            migrate(Map.of("V1.sql", "a", "V2.sql", again), again);
            assertThat(one("select count(*) from ones"))
                    .as("what was there before")
                    .isEqualTo(1);
            assertThat(one("select count(*) from pg_tables where tablename = 'twos'"))
                    .isZero();
        }
        assertThat(one("select count(*) from fours")).isZero();
        assertThat(one("select count(*) from pg_tables where tablename = 'threes'"))
                .isZero();
        migrate(FIRST, "select 1");
        assertThat(one("select count(*) from pg_tables where tablename = 'fours'"))
                .as("a migration that is gone")
                .isZero();
        assertThat(owner()).isEqualTo(server.address().owner().user());
    }

    @Test
    void leavesADatabaseAloneThatItHasNoCopyOf() throws Exception {
        migrate(BOTH, "create table twos (a int)");
        migrate(OTHERWISE, "insert into twos values (1)");
        assertThat(one("select count(*) from twos")).isEqualTo(1);
    }

    @Test
    void keepsFewCopiesAndNoneWithoutNeed() throws Exception {
        migrate(FIRST, "select 1");
        migrate(FIRST, "select 1");
        assertThat(copies()).isZero();
        live(BOTH).prepare();
        live(OTHERWISE).prepare();
        assertThat(copies()).as("one, though the first start of both failed").isEqualTo(1);
        live(OTHERWISE).applied();
        Map<String, String> many = new java.util.TreeMap<>(OTHERWISE);
        for (int i = 3; i < 8; i++) {
            many.put("V" + i + ".sql", "");
            migrate(many, "select 1");
        }
        assertThat(copies()).isEqualTo(5);
    }

    private void migrate(Map<String, String> files, String statement) throws SQLException {
        LiveMigrations live = live(files);
        live.prepare();
        run(statement);
        live.applied();
    }

    private LiveMigrations live(Map<String, String> files) {
        try {
            return new LiveMigrations(
                    server.address(), EmbeddedPostgres.superuser(folder), Map.copyOf(files));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long copies() throws SQLException {
        return one("select count(*) from pg_database where datname like 'costellazioni_before_%'");
    }

    private String owner() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pg_get_userbyid(datdba) from pg_database where datname = 'costellazioni'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private long one(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                server.address().url(),
                server.address().owner().user(),
                server.address().owner().password());
    }
}
