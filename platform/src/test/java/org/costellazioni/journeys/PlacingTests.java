package org.costellazioni.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.costellazioni.registry.TestActors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.UUID;

/** Putting actors on the map: with a finger, with the keyboard, by neighborhood, several at once. */
@PlatformTest
class PlacingTests {

    @Autowired
    private DemoTerritory demo;

    @Autowired
    private TestActors actors;

    @Autowired
    private Places places;

    private TestTerritory territory;
    private Person clerk;

    @BeforeEach
    void drawTwoNeighborhoodsWithActorsThatAreNowhere() {
        territory = demo.empty();
        clerk = demo.play(Cast.CLERK, territory);
        area("Castello", 12.30);
        area("Lido", 12.36);
        for (String name : List.of("Il Cortile", "La Tela", "Le Remiere")) {
            actors.make(territory, TestActors.sheet("ets", name).with(ActorField.ADDRESS, "Via 1"));
        }
    }

    private void area(String name, double west) {
        String square = """
                {"type":"Polygon","coordinates":[[[%1$s,45.42],[%2$s,45.42],[%2$s,45.45],[%1$s,45.45],
                [%1$s,45.42]]]}
                """.formatted(west, west + 0.05);
        Area area = new Area(UUID.randomUUID(), "quartieri", name, name, square);
        territory.run(() -> places.take(area));
    }

    private static double degrees(Page page, String field) {
        return Double.parseDouble(page.inputValue("[name=" + field + "]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void theMapLeadsToThoseThatAreNowhereAndAClickPutsOneOnIt(int width) {
        try (Visit visit = demo.visit(clerk, territory, width, true)) {
            visit.open("/?vista=mappa");
            assertThat(visit.words()).contains("3 realtà non hanno ancora una posizione");
            visit.inspect("mappa-senza-posizione");
            visit.follow("3 realtà non hanno ancora una posizione: mettile sulla mappa");
            visit.inspect("senza-posizione");
            visit.follow("Metti sulla mappa Il Cortile");
            Page page = visit.page();
            page.waitForSelector(".leaflet-container path");
            visit.inspect("posizione");
            page.click(".place-stage");
            assertThat(page.isChecked("input[value=punto]")).isTrue();
            assertThat(degrees(page, "latitude")).isBetween(45.42, 45.45);
            assertThat(page.locator(".place-point").count()).isEqualTo(1);
            visit.inspect("posizione-messa");
            visit.press("Salva");
            assertThat(visit.words()).contains("Punto sulla mappa");
            visit.inspect("posizione-salvata");
            visit.open("/posizioni?posizione=nessuna");
            assertThat(visit.words()).contains("2 realtà").doesNotContain("Il Cortile");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void theKeyboardAloneAndTypedCoordinatesDoTheSame(int width) {
        try (Visit visit = demo.visit(clerk, territory, width, true)) {
            visit.open("/realta/il-cortile/posizione");
            Page page = visit.page();
            page.waitForSelector(".leaflet-container path");
            page.focus(".place-stage");
            page.keyboard().press("Enter");
            double middle = degrees(page, "longitude");
            page.keyboard().press("ArrowRight");
            page.waitForFunction("() => !document.querySelector('.leaflet-pan-anim')");
            page.keyboard().press("Enter");
            assertThat(degrees(page, "longitude")).isGreaterThan(middle);
            assertThat(page.locator("[data-place] [data-live]").innerText())
                    .contains("Punto messo");
            visit.inspect("posizione-tastiera");
            page.fill("[name=latitude]", "45,4301");
            page.fill("[name=longitude]", "12,3801");
            assertThat(page.locator(".place-point").isVisible()).isTrue();
            visit.press("Salva");
            assertThat(visit.words()).contains("Punto sulla mappa", "Lido");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void theFormOfTheSheetHasTheMapToo(int width) {
        try (Visit visit = demo.visit(clerk, territory, width, true)) {
            visit.open("/realta/la-tela/modifica");
            Page page = visit.page();
            page.waitForSelector(".leaflet-container path");
            page.click(".place-stage");
            assertThat(degrees(page, "latitude")).isBetween(45.42, 45.45);
            visit.inspect("scheda-con-mappa");
            visit.press("Salva");
            assertThat(visit.words()).contains("Punto sulla mappa");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void aCorrectedAddressAsksWhereThePointIs(int width) {
        actors.make(territory, placed("L’Orto"));
        try (Visit visit = demo.visit(clerk, territory, width, true)) {
            visit.open("/realta/l-orto/modifica");
            visit.page().fill("[name=address]", "Calle Nuova 12");
            visit.press("Salva");
            assertThat(visit.page().url()).endsWith("/posizione");
            assertThat(visit.words())
                    .contains("L’indirizzo è cambiato", "Indirizzo di adesso: Calle Nuova 12");
            visit.page().waitForSelector(".place-point");
            visit.inspect("posizione-di-prima");
            visit.open("/realta/l-orto");
            assertThat(visit.words()).contains("Posizione dell’indirizzo di prima");
            visit.inspect("realta-posizione-di-prima");
            visit.open("/scrivania");
            assertThat(visit.words()).contains("Un punto sulla mappa è dell’indirizzo di prima");
            visit.follow("Guarda le posizioni");
            visit.inspect("posizioni-da-chiarire");
            visit.follow("L’Orto");
            visit.press("Salva");
            assertThat(visit.words())
                    .contains("Punto sulla mappa")
                    .doesNotContain("dell’indirizzo di prima");
        }
    }

    private static ActorSheet placed(String name) {
        return TestActors.sheet("ets", name)
                .with(ActorField.ADDRESS, "Via Vecchia 1")
                .with(ActorField.LATITUDE, "45.43")
                .with(ActorField.LONGITUDE, "12.32");
    }

    @ParameterizedTest
    @ValueSource(ints = {Visit.WIDE, Visit.NARROW})
    void severalGoIntoANeighborhoodTogetherAndComeBack(int width) {
        try (Visit visit = demo.visit(clerk, territory, width, true)) {
            visit.open("/posizioni?posizione=nessuna");
            visit.inspect("posizioni");
            visit.page().check("[aria-label*='La Tela']");
            visit.page().check("[aria-label*='Le Remiere']");
            visit.press("Assegna al quartiere");
            visit.inspect("posizioni-anteprima");
            visit.page().selectOption("[name=testo]", new SelectOption().setLabel("Lido"));
            visit.press("Conferma");
            assertThat(visit.words()).contains("1 realtà");
            visit.open("/?vista=mappa");
            visit.page().click(".map-area a");
            assertThat(visit.words()).contains("2 soggetti", "La Tela", "Le Remiere");
            visit.inspect("solo-quartiere");
            visit.open("/annullamenti");
            visit.inspect("annullamenti-posizioni");
            visit.follow("Vedi che cosa cambia “La Tela” messa sulla mappa");
            assertThat(visit.words()).contains("torna dov’era");
            visit.press("Annulla");
            visit.open("/posizioni?posizione=nessuna");
            assertThat(visit.words()).contains("2 realtà", "La Tela");
        }
    }

    @Test
    void withoutJavaScriptTheNeighborhoodOrTheCoordinatesAreChosen() {
        try (Visit visit = demo.visit(clerk, territory, Visit.NARROW, false)) {
            visit.open("/realta/il-cortile/posizione");
            assertThat(visit.page().isVisible(".place")).isFalse();
            visit.page().check("input[value=area]");
            visit.page().selectOption("[name=area-id]", new SelectOption().setLabel("Castello"));
            visit.inspect("posizione-senza-script");
            visit.press("Salva");
            assertThat(visit.words()).contains("Posizione: quartiere", "Castello");
        }
    }
}
