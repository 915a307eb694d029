package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.TestDatabase;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.lists.ActorEntry;
import org.costellazioni.registry.lists.TieLine;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Under row-level security, as the application's role, lists and searches find their indexes. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTests {

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
        stage.run(territory, this::tieThem);
        TestDatabase.analyze("registry_actors, registry_ties, registry_proofs");
    }

    private void tieThem() {
        // Of a territory that was empty a moment ago PostgreSQL knows nothing: it would join row by
        // row.
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("""
                        insert into registry_proofs (id, kind, path, label, recorded_at)
                        values (gen_random_uuid(), 'PAGE', '/documenti/1', 'Verbale', now())
                        """).update();
        jdbc.sql("""
                        insert into registry_ties (id, kind, source_id, target_id, period, proof_id,
                          recorded_at, record_source)
                        select gen_random_uuid(), :kind, a.id, b.id,
                          daterange(date '2020-01-01' + a.i::int, null), p.id, now(), 'prova'
                        from (select id, row_number() over (order by id) as i from registry_actors) a
                        join (select id, row_number() over (order by id) as i from registry_actors) b
                          on b.i = a.i + 1
                        cross join registry_proofs p
                        """).param("kind", TieKind.Code.PARTNER_OF.text()).update();
    }

    @Test
    void aPageOfAllTiesReadsNoMoreThanThePage() {
        String order = "order by lower(t.period) desc nulls last, t.id limit 50";
        assertThat(explained(TieLine.ROWS.sql(Set.of()) + order, Map.of()))
                .contains("registry_ties_by_beginning")
                .doesNotContain("Sort");
        assertThat(explained(
                        "select count(*) from (" + TieLine.ROWS.sql(Set.of())
                                + " limit 10001) as c",
                        Map.of()))
                .doesNotContain("registry_actors", "registry_proofs");
    }

    @Test
    void theSearchForWordsUsesBothItsIndexes() {
        assertThat(plan("", Map.of("q", "remiera kwoxz")))
                .contains("registry_actors_name_trigrams")
                .contains("registry_actors_words")
                .doesNotContain("Seq Scan on registry_actors");
    }

    @Test
    void aThemeUsesItsIndex() {
        assertThat(plan("", Map.of("tema", "sport"))).contains("registry_actors_themes");
    }

    @Test
    void aPageOfTheWholeListIsReadInOrder() {
        assertThat(plan("order by a.search_name limit 30", Map.of()))
                .contains("registry_actors_by_name")
                .doesNotContain("Sort");
    }

    /** Two of one name stand in the order of their identifiers: only they are sorted. */
    @Test
    void aPageAsTheListOrdersItReadsNoMoreThanThePage() {
        assertThat(plan("order by a.search_name, a.id limit 30", Map.of()))
                .contains("registry_actors_by_name", "Presorted Key: a.search_name");
    }

    @Test
    void aCountReadsNothingButTheActors() {
        assertThat(explained(
                        "select count(*) from (" + ActorEntry.ROWS.sql(Set.of())
                                + " limit 10001) as c",
                        Map.of()))
                .doesNotContain("registry_areas");
    }

    /** Of the list's own statement, with an order. */
    private String plan(String order, Map<String, String> values) {
        return explained(ActorEntry.ROWS.sql(values.keySet()) + order, values);
    }

    private String explained(String sql, Map<String, String> values) {
        return stage.in(
                territory,
                () -> String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .params(values)
                                .query((row, number) -> row.getString(1))
                                .list()));
    }
}
