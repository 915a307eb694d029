package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The office makes two themes one, sees what became of them, and takes it back. */
@PlatformTest
class TermJoiningTests {

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestActors actors;

    @ParameterizedTest(name = "with JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void twoThemesBecomeOneAndTwoAgain(boolean scripts) {
        int width = scripts ? Visit.NARROW : Visit.WIDE;
        TestTerritory town = demo.empty();
        actors.make(town, TestActors.sheet("ets", "Il Cortile").with(ActorField.THEMES, "sport"));
        actors.make(town, TestActors.sheet("ets", "La Tela").with(ActorField.THEMES, "culture"));
        try (Visit visit = demo.visit(demo.play(Cast.CLERK, town), town, width, scripts)) {
            visit.open("/vocabolari");
            visit.follow("Temi");
            visit.follow("Unisci due voci");
            visit.inspect("voce-unione");
            visit.page().selectOption("#voce", "sport");
            visit.page().selectOption("#in", "culture");
            visit.press("Guarda che cosa cambia");
            visit.inspect("voce-unione-anteprima");
            assertThat(visit.words()).contains("Realtà che cambiano voce: 1");
            visit.page().locator("main form[method=post] button").click();
            visit.inspect("voci-unite");
            assertThat(visit.words()).contains("è unita a", "Voci unite");
            visit.open("/realta/il-cortile");
            assertThat(visit.words()).contains("Cultura").doesNotContain("Sport");
            visit.open("/realta?tema=sport");
            visit.inspect("realta-voce-di-prima");
            assertThat(visit.words()).contains("Il Cortile", "La Tela");
            assertThat(visit.page().inputValue("select[name=tema]")).isEqualTo("culture");
            visit.open("/?tema=sport");
            assertThat(visit.page().url()).contains("tema=culture");
            visit.open("/vocabolari/theme");
            visit.follow("Torna indietro");
            visit.inspect("voci-unite-annullamento");
            assertThat(visit.words()).contains("Realtà che riprendono la voce di prima: 1");
            visit.press("Annulla quello che è stato fatto");
            visit.open("/realta?tema=sport");
            assertThat(visit.words()).contains("Il Cortile").doesNotContain("La Tela");
        }
    }
}
