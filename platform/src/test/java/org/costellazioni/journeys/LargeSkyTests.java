package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;

/**
 * A sky of 10,400 actors in forty communities on a grid, each around its first member: more than are
 * shown at once.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeSkyTests {

    /** Of a territory that was empty a moment ago PostgreSQL knows nothing: it would join row by row. */
    private static final String[] FILLING = {"set local enable_nestloop = off", """
            insert into registry_actors (id, slug, kind, name, active_since, recorded_at, record_source)
            select gen_random_uuid(), 'realta-' || n, case when n % 50 = 7 then 'hub' else 'ets' end,
              'Realtà ' || n, date '2010-01-01' + (n % 3000), now(), 'trial'
            from generate_series(0, 10399) n
            """, """
            insert into constellation_positions (actor_id, number, x, y, community)
            select id, n + 1,
              c % 8 - 3.5 + sqrt(n % 260) / 50 * cos(n), c / 8 - 2 + sqrt(n % 260) / 50 * sin(n), c
            from (select id, split_part(slug, '-', 2)::int as n, split_part(slug, '-', 2)::int / 260 as c
              from registry_actors) a
            """, """
            insert into registry_proofs (id, kind, path, label, recorded_at)
            values (gen_random_uuid(), 'PAGE', '/prova', 'Prova', now())
            """, """
            insert into registry_ties
              (id, kind, source_id, target_id, period, proof_id, recorded_at, record_source)
            select gen_random_uuid(), 'same-table', a.actor_id, b.actor_id, daterange('2020-01-01', null),
              (select id from registry_proofs), now(), 'trial'
            from constellation_positions a
            join constellation_positions b on b.number = a.community * 260 + 1
            where a.actor_id <> b.actor_id
            """};

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;

    @BeforeAll
    void fill() throws SQLException {
        territory = demo.empty();
        territory.run(() -> transaction.executeWithoutResult(status -> {
            for (String statement : FILLING) {
                jdbc.sql(statement).update();
            }
        }));
        TestDatabase.analyze("registry_actors, registry_ties, constellation_positions");
    }

    private static void waitForWords(Page page, String words) {
        page.waitForFunction(
                "words => document.querySelector('[data-live]').textContent.includes(words)",
                words);
    }

    @Test
    void communitiesComeFirstAndTheirStarsAsOneComesNearer() {
        try (Visit visit = demo.visit(territory, Visit.WIDE, true)) {
            visit.open("/");
            Page page = visit.page();
            assertThat(visit.words()).contains("Si vedono 10.400 soggetti");
            visit.inspect("cielo-grande");
            page.focus("[data-stage]");
            page.keyboard().press("Home");
            waitForWords(page, "260 realtà intorno a Realtà ");
            page.keyboard().press("Enter");
            waitForWords(page, "Legami: 259");
            visit.picture("cielo-grande-vicino");
            visit.quiet("cielo-grande-vicino");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-card]:not([hidden]) h2");
            assertThat(page.url()).contains("stella=");
            page.keyboard().press("Escape");
            page.click("[data-zoom-all]");
            page.waitForTimeout(800);
            page.focus("[data-stage]");
            page.keyboard().press("Home");
            waitForWords(page, "260 realtà intorno a Realtà ");
        }
    }

    @Test
    void aFilterThatLeavesFewShowsThemAllAndTheListCountsTheSame() {
        try (Visit visit = demo.visit(territory, Visit.NARROW, true)) {
            visit.open("/");
            Page page = visit.page();
            page.waitForResponse(
                    answer -> answer.url().contains("/cielo/dati?")
                            && answer.url().contains("tipo=hub"),
                    () -> page.selectOption("[data-filters] select[name=tipo]", "hub"));
            page.waitForFunction(
                    "() => document.querySelector('[data-record]').textContent.includes('Si vedono 208 ')");
            page.focus("[data-stage]");
            page.keyboard().press("Home");
            waitForWords(page, "Legami: ");
            visit.picture("cielo-grande-filtrato");
            visit.quiet("cielo-grande-filtrato");
            visit.follow("Elenco");
            assertThat(visit.words()).contains("Si vedono 208 soggetti");
        }
    }

    @Test
    void anAddressOpensAStarDeepInACommunity() {
        try (Visit visit = demo.visit(territory, Visit.WIDE, true)) {
            visit.open("/?stella=4000");
            visit.page().waitForSelector("[data-card]:not([hidden]) h2");
            assertThat(visit.page().locator("[data-card] h2").innerText()).isEqualTo("Realtà 3999");
        }
    }
}
