package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.DatabaseAddress;
import org.costellazioni.database.TestDatabase;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Under row-level security, as the application's role, lists and searches find their indexes. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTests {

    private static final String FROM =
            "explain select a.id from registry_actors a where a.merged_into is null and ";

    @Autowired
    private Territories territories;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stage stage;

    private TestTerritory territory;

    /** Enough that reading the whole territory costs more than asking an index. */
    @BeforeAll
    void makeManyActors() throws SQLException {
        territory = TestTerritory.make(territories);
        stage.run(territory, () -> jdbc.sql("""
                        insert into registry_actors
                          (id, slug, kind, name, themes, recorded_at, record_source)
                        select gen_random_uuid(), 'gruppo-' || i, 'organization',
                          'Gruppo ' || md5(i::text),
                          case when i % 500 = 0 then array['sport'] else '{}' end, now(), 'prova'
                        from generate_series(1, 20000) i
                        """).update());
        analyze();
    }

    @Test
    void theSearchForWordsUsesBothItsIndexes() {
        assertThat(plan(ActorReading.WORDS, Map.of("words", "remiera kwoxz")))
                .contains("registry_actors_name_trigrams")
                .contains("registry_actors_words")
                .doesNotContain("Seq Scan on registry_actors");
    }

    @Test
    void aThemeUsesItsIndex() {
        assertThat(plan("a.themes @> array[:theme]::text[]", Map.of("theme", "sport")))
                .contains("registry_actors_themes");
    }

    @Test
    void aPageOfTheWholeListIsReadInOrder() {
        assertThat(plan("true order by a.search_name limit 30", Map.of()))
                .contains("registry_actors_by_name")
                .doesNotContain("Sort");
    }

    private String plan(String condition, Map<String, String> values) {
        return stage.in(
                territory,
                () -> String.join(
                        "\n",
                        jdbc.sql(FROM + condition)
                                .params(values)
                                .query((row, number) -> row.getString(1))
                                .list()));
    }

    /** Only its owner may tidy the table and gather its statistics. */
    private static void analyze() throws SQLException {
        DatabaseAddress address = TestDatabase.address();
        try (Connection owner = DriverManager.getConnection(
                        address.url(), address.owner().user(), address.owner().password());
                Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze registry_actors");
        }
    }
}
