package org.costellazioni.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.database.DatabaseAddress.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Under row-level security every kind of search must still find its index. */
class LeakproofFunctionsTests {

    private static final UUID TERRITORY = new UUID(1, 1);

    @BeforeAll
    static void makeATableOfATerritory() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection connection = connect(address.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    drop table if exists leak_trial;
                    create table leak_trial (
                      territory_id uuid not null, name text not null, words tsvector not null,
                      period daterange not null, themes text[] not null
                    );
                    insert into leak_trial
                    select '%s', md5(i::text), to_tsvector('italian', md5(i::text)),
                      daterange(date '2000-01-01' + mod(i, 9000), date '2000-01-02' + mod(i, 9000)),
                      array[md5(i::text)]
                    from generate_series(1, 20000) i;
                    create index leak_trial_name on leak_trial using gin (name gin_trgm_ops);
                    create index leak_trial_words on leak_trial using gin (words);
                    create index leak_trial_period on leak_trial using gist (period);
                    create index leak_trial_themes on leak_trial using gin (themes);
                    alter table leak_trial enable row level security;
                    alter table leak_trial force row level security;
                    create policy territory on leak_trial using (territory_id =
                      (select nullif(current_setting('app.territory', true), '')::uuid));
                    grant select on leak_trial to costellazioni_app;
                    """.formatted(TERRITORY));
            connection.createStatement().execute("analyze leak_trial");
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        try (Connection connection = connect(TestDatabase.address().owner());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table leak_trial");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "leak_trial_name, name % 'c4ca4238a0b923820dcc509a6f75849b'",
                "leak_trial_name, \"'c4ca4238a0b923820dcc' <% name\"",
                "leak_trial_name, name ilike '%a0b923820%'",
                "leak_trial_name, name like '%a0b923820%'",
                "leak_trial_words, \"words @@ websearch_to_tsquery('italian', 'c4ca4238')\"",
                "leak_trial_period, \"period && daterange('2001-01-01', '2001-01-05')\"",
                "leak_trial_period, period @> date '2001-01-01'",
                "leak_trial_themes, \"themes && array['c4ca4238a0b923820dcc509a6f75849b']\"",
                "leak_trial_themes, \"themes @> array['c4ca4238a0b923820dcc509a6f75849b']\""
            })
    void everySearchUsesItsIndexUnderTheApplicationsRole(String index, String condition)
            throws SQLException {
        assertThat(plan("select * from leak_trial where " + condition)).contains(index);
    }

    private static String plan(String query) throws SQLException {
        try (Connection connection = connect(TestDatabase.address().application());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local app.territory = '" + TERRITORY + "'");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + query)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(
                TestDatabase.address().url(), login.user(), login.password());
    }
}
