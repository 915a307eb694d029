package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contrast that passed once is not judged again; one that only looks like it is. */
class BarriersTests {

    private static final String GOOD = "<div style='background: #fff'>"
            + "<p style='color: #888; font-size: 32px'>Molto grande</p>"
            + "<p style='color: #333'>Nero su bianco</p></div>"
            + "<div style='background: #000'><p style='color: #fff'>Bianco su nero</p></div>";

    private static Barriers on(String body) {
        TestBrowser.demand();
        try (Page page = TestBrowser.get().newPage()) {
            page.setContent(
                    "<!doctype html><html lang=it><title>Prova</title><main><h1>Prova</h1>" + body);
            page.evaluate(Barriers.AXE);
            return Barriers.on(page, true, true);
        }
    }

    @Test
    void whatPassedOncePassesAgain() {
        assertThat(on(GOOD).broken()).isEmpty();
        assertThat(on(GOOD).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div style='background: #000'><p style='color: #333'>Altro fondo</p></div>",
                "<div style='background: #fff'><p style='color: #888'>Più piccolo</p></div>",
                "<div style='background: #fff'><p style='color: #ccc'>Altro colore</p></div>",
                "<div style='opacity: 0.2'><div style='background: #fff'>"
                        + "<p style='color: #333'>Traspare</p></div></div>",
                "<div style='background: #000; height: 9em'></div><div style='margin-top: -6em'>"
                        + "<p style='color: #333'>Sopra il nero</p></div>",
                "<div style='position: relative; background: #000; height: 9em'></div>"
                        + "<div style='position: relative; top: -6em'>"
                        + "<p style='color: #333'>Spostato</p></div>",
                "<div style='background: #000'><div style='background: rgba(255, 255, 255, 0.1)'>"
                        + "<p style='color: #333'>Velo</p></div></div>",
                "<div style='background: #000; height: 9em'><div style='height: 1em; width: 9em;"
                        + " background: #fff'><br><br><br>"
                        + "<p style='color: #333'>Trabocca</p></div></div>",
            })
    void whatOnlyLooksLikeItIsJudged(String bad) {
        assertThat(on(GOOD).broken()).isEmpty();
        assertThat(on(bad).broken()).singleElement().asString().startsWith("color-contrast");
    }
}
