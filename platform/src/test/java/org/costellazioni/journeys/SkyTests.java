package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sky by hand and by keyboard; it is the one page that needs JavaScript. */
@PlatformTest
class SkyTests {

    @Autowired
    private DemoTerritory demo;

    /** The server counts: the page says when it is still being asked. */
    private static String shown(Visit visit) {
        visit.page().waitForFunction("() => !document.querySelector('[data-record][aria-busy]')");
        String record = visit.page().locator("[data-record], main").first().innerText();
        return record.replaceAll("(?s).*?(Si vedono \\d+ soggetti e \\d+ legami).*", "$1");
    }

    @Test
    void theAddressHoldsTheMomentAndTheListCountsTheSame() {
        try (Visit visit = demo.visit(Visit.WIDE, true)) {
            visit.open("/");
            String today = shown(visit);
            visit.page().focus("[data-slider]");
            for (int i = 0; i < 5; i++) {
                visit.page().keyboard().press("PageDown");
            }
            assertThat(visit.page().url()).contains("al=20");
            String then = shown(visit);
            assertThat(then).startsWith("Si vedono").isNotEqualTo(today);
            visit.inspect("cielo-prima");
            visit.follow("Elenco");
            assertThat(visit.page().url()).contains("al=20", "vista=elenco");
            assertThat(visit.words()).contains(then);
        }
    }

    @Test
    void arrowsMoveAlongTiesEnterOpensAndEscapeCloses() {
        try (Visit visit = demo.visit(Visit.NARROW, true)) {
            Page page = visit.page();
            visit.open("/");
            page.focus("[data-stage]");
            page.keyboard().press("Home");
            String first = page.locator("[data-live]").innerText();
            assertThat(first).isNotBlank();
            page.keyboard().press("ArrowDown");
            // Another star, or that none lies there; a second arrow may lead back.
            assertThat(page.locator("[data-live]").innerText()).isNotBlank().isNotEqualTo(first);
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            page.waitForSelector("[data-card]:not([hidden]) h2");
            assertThat(page.url()).contains("stella=");
            visit.inspect("cielo-scheda");
            page.keyboard().press("Escape");
            assertThat(page.isVisible("[data-card]")).isFalse();
            assertThat(page.url()).doesNotContain("stella=");
            assertThat(page.evaluate("document.activeElement.matches('[data-stage]')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theCardLeadsToTheActorsPage() {
        try (Visit visit = demo.visit(Visit.WIDE, true)) {
            visit.open("/?stella=20");
            visit.page().waitForSelector("[data-card]:not([hidden]) h2");
            String name = visit.page().locator("[data-card] h2").innerText();
            visit.inspect("cielo-scheda");
            visit.follow("Vedi la pagina");
            assertThat(visit.page().locator("h1").innerText()).isEqualTo(name);
        }
    }
}
