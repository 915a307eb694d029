package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.costellazioni.PlatformTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The map by hand and by keyboard. */
@PlatformTest
class MapTests {

    private static final String MARKERS = ".map-star, .map-group";
    private static final String SPREAD = """
            () => {
              const stage = document.querySelector("[data-stage]").getBoundingClientRect();
              const boxes = [...document.querySelectorAll(".map-star, .map-group")]
                .map((marker) => marker.getBoundingClientRect());
              const span = (low, high) =>
                Math.max(...boxes.map((b) => b[high])) - Math.min(...boxes.map((b) => b[low]));
              return Math.max(
                span("left", "right") / stage.width, span("top", "bottom") / stage.height);
            }""";
    private static final String TOUCHING = """
            () => {
              const boxes = [...document.querySelectorAll(".map-star, .map-group")]
                .map((marker) => marker.getBoundingClientRect());
              return boxes.filter((a, i) => a.width < 24 || a.height < 24 || boxes.some((b, j) =>
                i < j && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom))
                .length;
            }""";

    @Autowired
    private DemoTerritory demo;

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void opensOnThoseWhoAreThereAndEachMarkerCanBeTouched(int width) {
        try (Visit visit = demo.visit(width, true)) {
            visit.open("/?vista=mappa");
            Page page = visit.page();
            page.waitForSelector(".map-group");
            assertThat(number(page, SPREAD)).isGreaterThan(0.5);
            assertThat(number(page, TOUCHING)).isZero();
            visit.inspect("mappa-da-lontano");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void enterComesNearerUntilAStarOpensItsCard(int width) {
        try (Visit visit = demo.visit(width, true)) {
            visit.open("/?vista=mappa");
            Page page = visit.page();
            page.waitForSelector(".map-group");
            for (int i = 0; i < 8 && page.locator("[data-card]:not([hidden])").count() == 0; i++) {
                String before = (String) page.evaluate("document.activeElement.ariaLabel");
                if (i == 0) {
                    page.focus(".map-group");
                }
                page.keyboard().press("Enter");
                page.waitForTimeout(300);
                assertThat(page.evaluate("document.activeElement.ariaLabel"))
                        .as("the focus moves on, from " + before)
                        .isNotNull();
            }
            page.waitForSelector("[data-card]:not([hidden]) h2");
            assertThat(number(page, TOUCHING)).isZero();
            visit.inspect("mappa-da-vicino");
            page.keyboard().press("Escape");
            assertThat(page.isVisible("[data-card]")).isFalse();
            assertThat(page.locator(MARKERS).count()).isPositive();
        }
    }
}
