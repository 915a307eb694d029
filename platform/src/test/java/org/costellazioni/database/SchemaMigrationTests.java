package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.database.DatabaseAddress.Login;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of its own goes through the versions of the product. */
class SchemaMigrationTests {

    private final DatabaseAddress server = TestDatabase.address();
    private final String older = server.url().replace("/" + Provision.DATABASE, "/precedente");

    @BeforeEach
    void createDatabase() throws SQLException {
        run(server.url(), "create database precedente owner " + server.owner().user());
        run(
                older,
                "create extension pg_trgm",
                "create extension unaccent",
                "create extension btree_gist");
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        run(server.url(), "drop database precedente with (force)");
    }

    @Test
    void aDatabaseThatHasSeenHigherNumbersTakesInALateOne() throws SQLException {
        migrate();
        run(
                older,
                "drop index registry_ties_by_beginning",
                "delete from database_migrations where version = '0951'",
                "update database_fingerprints set migrations = 'of the version before'");
        migrate();
        assertThat(number("select count(*) from database_migrations where version = '0951'"))
                .isOne();
        assertThat(
                        number(
                                "select count(*) from pg_class where relname = 'registry_ties_by_beginning'"))
                .isOne();
    }

    @Test
    void aDatabaseThatIsUpToDateIsNotTouched() throws SQLException {
        migrate();
        run(older, "delete from database_migrations where version = '0951'");
        migrate();
        assertThat(number("select count(*) from database_migrations where version = '0951'"))
                .isZero();
    }

    @Test
    void aDatabaseThatANewerProgramHasUsedIsRefusedUntouched() throws SQLException {
        migrate();
        run(
                older,
                "insert into database_migrations select 9000, '9999', 'later', type, script, checksum,"
                        + " installed_by, installed_on, execution_time, true from database_migrations"
                        + " where version = '0951'",
                "delete from database_migrations where version = '0951'",
                "update database_fingerprints set migrations = 'of the version after'");
        assertThatThrownBy(this::migrate)
                .isInstanceOfSatisfying(
                        NewerTablesException.class,
                        newer -> assertThat(newer.version()).isEqualTo("9999"));
        assertThat(number("select count(*) from database_migrations where version = '0951'"))
                .isZero();
    }

    @Test
    void whatIsNamedAfterATableFollowsItsNewName() throws SQLException {
        migrate();
        String former = "^site_(reports|ratings)";
        assertThat(number("select count(*) from pg_class where relname ~ '" + former + "'"))
                .isZero();
        assertThat(number("select count(*) from pg_constraint where conname ~ '" + former + "'"))
                .isZero();
    }

    private void migrate() {
        Login owner = server.owner();
        String application = server.application().user();
        assertThat(new SchemaMigration(older, owner.user(), owner.password(), application, false))
                .isNotNull();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = connect(older);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private void run(String url, String... statements) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        Login superuser = TestDatabase.superuser();
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }
}
