package org.costellazioni.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.TestDatabase;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

class DatabaseFactsTests {

    @Test
    void findsNothingToSayAboutOurOwnServer() throws SQLException {
        DatabaseFacts facts = DatabaseFacts.of(TestDatabase.address());
        assertThat(facts.version()).startsWith("18.");
        assertThat(facts.majorVersion()).isEqualTo(18);
        assertThat(facts.durable()).isTrue();
        assertThat(facts.missingExtensions()).isEmpty();
        assertThat(facts.leaky()).isEmpty();
        assertThat(facts.others()).doesNotContain("postgres", "template1");
        assertThat(facts.damagedPages()).isZero();
    }

    @Test
    void namesASearchFunctionThatIsNotLeakproof() throws SQLException {
        asSuperuser("alter function texticlike(text, text) not leakproof");
        try {
            assertThat(DatabaseFacts.of(TestDatabase.address()).leaky())
                    .containsExactly("texticlike(text,text)");
        } finally {
            asSuperuser("alter function texticlike(text, text) leakproof");
        }
    }

    @Test
    void namesAnotherDatabaseThatTheRoleMayOpen() throws SQLException {
        asSuperuser("grant connect on database postgres to public");
        try {
            assertThat(DatabaseFacts.of(TestDatabase.address()).others()).contains("postgres");
        } finally {
            asSuperuser("revoke connect on database postgres from public");
        }
    }

    @Test
    void ourRolesAreTurnedAwayFromOtherDatabases() {
        String url = TestDatabase.address().url();
        String server = url.substring(0, url.lastIndexOf('/') + 1);
        for (Login login : List.of(
                TestDatabase.address().application(), TestDatabase.address().owner())) {
            for (String other : List.of("postgres", "template1")) {
                assertThatExceptionOfType(SQLException.class)
                        .as("%s in %s", login.user(), other)
                        .isThrownBy(() -> DriverManager.getConnection(
                                server + other, login.user(), login.password()))
                        .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void noticesThatCommitsAreAcknowledgedTooEarly() throws SQLException {
        asSuperuser("alter role costellazioni_app set synchronous_commit = off");
        try {
            assertThat(DatabaseFacts.of(TestDatabase.address()).durable()).isFalse();
        } finally {
            asSuperuser("alter role costellazioni_app reset synchronous_commit");
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        Login superuser = TestDatabase.superuser();
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.address().url(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
