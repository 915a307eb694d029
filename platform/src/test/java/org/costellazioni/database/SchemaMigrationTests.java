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
import java.util.ArrayList;
import java.util.List;

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
    void searchesKeptOnTheListsOfRolesAndMandatesGoOnInTheListOfFunctions() throws SQLException {
        migrate();
        run(
                older,
                keep("Ufficio", "/persone", "ruolo=PROGRAMME_OFFICE&q=lanterna"),
                keep("Tutti", "/persone", ""),
                keep("Tutti", "/deleghe/tutte", "tipo=LEGAL_REPRESENTATIVE&valide=si"),
                keep("Legami", "/legami", "tipo=member-of"),
                """
                insert into upkeep_undoable_acts
                  (territory_id, id, thing_kind, thing_id, arguments, done_at, until)
                values (gen_random_uuid(), gen_random_uuid(), 'people.mandate-ended',
                  gen_random_uuid(), '{}', now(), now() + interval '1 day')
                """,
                "delete from database_migrations where version = '1002'",
                "update database_fingerprints set migrations = 'of the version before'");
        migrate();
        assertThat(texts("select name || ' ' || path || '?' || query from site_saved_filters"))
                .containsExactlyInAnyOrder(
                        "Ufficio /incarichi?dove=territorio&tipo=people.programme-office&q=lanterna",
                        "Tutti (2) /incarichi?dove=territorio",
                        "Tutti /incarichi?tipo=people.legal-representative&valide=si",
                        "Legami /legami?tipo=member-of");
        assertThat(texts("select thing_kind from upkeep_undoable_acts"))
                .containsExactly("people.function-ended");
    }

    private static String keep(String name, String path, String query) {
        return """
                insert into site_saved_filters
                  (territory_id, id, person_id, name, path, query, saved_at)
                values ('00000000-0000-0000-0000-000000000001', gen_random_uuid(),
                  '00000000-0000-0000-0000-000000000002', '%s', '%s', '%s', now())
                """.formatted(name, path, query);
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = connect(older);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                texts.add(answer.getString(1));
            }
        }
        return texts;
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
