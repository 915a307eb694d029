package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.database.DatabaseAddress.Login;
import org.costellazioni.database.ExternalPostgres.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

class ExternalPostgresTests {

    private static final String OWNER = "postgresql://padrone:p@db.example.it:5433/citta";

    @AfterEach
    void dropRoles() throws SQLException {
        asSuperuser("drop role if exists prova_app", "drop role if exists prova_potente");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:s%40greto@db.example.it:5433/citta",
                "postgres://app:s%40greto@db.example.it:5433/citta",
                "jdbc:postgresql://app:s%40greto@db.example.it:5433/citta",
                "jdbc:postgresql://db.example.it:5433/citta?user=app&password=s%40greto"
            })
    void readsAnAddressAsPeopleWriteIt(String url) {
        DatabaseAddress address = ExternalPostgres.address(url, OWNER);
        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example.it:5433/citta");
        assertThat(address.application()).isEqualTo(new Login("app", "s@greto"));
        assertThat(address.owner()).isEqualTo(new Login("padrone", "p"));
    }

    @Test
    void keepsWhatTheAddressSaysOfEncryption() {
        assertThat(ExternalPostgres.address(
                                "postgresql://app:a@db.example.it/citta?sslmode=verify-full",
                                "postgresql://padrone:p@db.example.it/citta?sslmode=verify-full")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example.it:5432/citta?sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://app:a@db.example.it/citta",
                "postgresql://db.example.it:5433/citta",
                "postgresql://app:a@db.example.it:5433/altra",
                "postgresql://padrone:p@db.example.it:5433/citta",
                ""
            })
    void refusesAnAddressThatCannotBeTheApplications(String url) {
        assertThatThrownBy(() -> ExternalPostgres.address(url, OWNER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsARoleWithoutSpecialPowers() throws SQLException {
        assertThat(ExternalPostgres.refusal(TestDatabase.address())).isEmpty();
    }

    @Test
    void refusesASuperuser() throws SQLException {
        asSuperuser("create role prova_app login superuser password 'x'");
        assertThat(ExternalPostgres.refusal(as("prova_app")))
                .contains(Refusal.APPLICATION_IS_SUPERUSER);
    }

    @Test
    void refusesARoleThatRowSecurityDoesNotBind() throws SQLException {
        asSuperuser("create role prova_app login bypassrls password 'x'");
        assertThat(ExternalPostgres.refusal(as("prova_app")))
                .contains(Refusal.APPLICATION_BYPASSES_ROW_SECURITY);
    }

    @Test
    void refusesARoleThatCouldBecomeOne() throws SQLException {
        asSuperuser(
                "create role prova_potente bypassrls",
                "create role prova_app login password 'x' in role prova_potente");
        assertThat(ExternalPostgres.refusal(as("prova_app")))
                .contains(Refusal.APPLICATION_BYPASSES_ROW_SECURITY);
    }

    private static DatabaseAddress as(String role) throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        asSuperuser("grant connect on database " + Provision.DATABASE + " to " + role);
        return new DatabaseAddress(address.url(), new Login(role, "x"), address.owner());
    }

    private static void asSuperuser(String... statements) throws SQLException {
        Login superuser = TestDatabase.superuser();
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.address().url(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (sql.startsWith("drop role if exists prova_app")) {
                    statement.execute("do $$ begin if to_regrole('prova_app') is not null then"
                            + " drop owned by prova_app; end if; end $$");
                }
                statement.execute(sql);
            }
        }
    }
}
