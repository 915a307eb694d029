package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.database.DatabaseAddress.Login;
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

class EmbeddedPostgresTests {

    @Test
    void connectsTheApplicationWithoutAnySpecialPower() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        assertThat(answer(address, address.application(), """
                        select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole
                        from pg_roles where rolname = current_user
                        """)).isEqualTo("f");
    }

    @Test
    void letsTheOwnerOwnTheDatabaseAndNothingMore() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        assertThat(answer(address, address.owner(), """
                        select pg_get_userbyid(datdba) || ' ' || r.rolsuper
                        from pg_database, pg_roles r
                        where datname = current_database() and r.rolname = current_user
                        """)).isEqualTo("costellazioni_owner false");
    }

    @Test
    void refusesAWrongPassword() {
        DatabaseAddress address = TestDatabase.address();
        Login wrong = new Login(address.application().user(), "sbagliata");
        assertThatThrownBy(() -> answer(address, wrong, "select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void writesToTheDiskBeforeItAnswersAndKeepsNoUnixSocket() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        Login superuser = TestDatabase.superuser();
        assertThat(answer(address, superuser, "show fsync")).isEqualTo("on");
        assertThat(answer(address, superuser, "show synchronous_commit")).isEqualTo("on");
        assertThat(answer(address, superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(address, superuser, "show unix_socket_directories")).isEmpty();
        assertThat(answer(address, superuser, "show data_checksums")).isEqualTo("on");
    }

    @Test
    void marksEverySearchFunctionLeakproof() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        for (String function : LeakproofFunctions.FUNCTIONS) {
            String query = "select proleakproof from pg_proc where oid = to_regprocedure('"
                    + function + "')";
            assertThat(answer(address, address.application(), query))
                    .as(function)
                    .isEqualTo("t");
        }
    }

    @Test
    void startsStopsCleanlyAndStartsAgainOnTheSameData(@TempDir Path parent) throws Exception {
        DataFolder folder = DataFolder.at(parent.resolve("dati"));
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, "prova")) {
            execute(first.address(), "create table fatti (testo text)");
            execute(first.address(), "insert into fatti values ('primo')");
            assertThat(EmbeddedPostgres.attach(folder)).contains(first.address());
            long before = System.nanoTime();
            first.close();
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(3));
        }
        assertThat(EmbeddedPostgres.attach(folder)).isEmpty();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(folder, "prova")) {
            assertThat(answer(
                            second.address(), second.address().owner(), "select testo from fatti"))
                    .isEqualTo("primo");
        }
        String log = Files.readString(folder.path().resolve("log/postgresql.log"));
        assertThat(log).doesNotContain("was not properly shut down");
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = connect(address, address.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(DatabaseAddress address, Login login, String sql)
            throws SQLException {
        try (Connection connection = connect(address, login);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(DatabaseAddress address, Login login) throws SQLException {
        return DriverManager.getConnection(address.url(), login.user(), login.password());
    }
}
