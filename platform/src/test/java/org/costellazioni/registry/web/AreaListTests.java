package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.registry.ActorField;
import org.costellazioni.registry.ActorSheet;
import org.costellazioni.registry.Area;
import org.costellazioni.registry.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;
import java.util.UUID;

/** The list of areas: the smallest that has everything. */
@PlatformTest
class AreaListTests {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[12,45],[13,45],[13,46],[12,46],[12,45]]]}";

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Places places;

    private RegistryVisit.Town town;
    private UUID castello;

    @BeforeEach
    void drawTwoAreas() {
        town = visit.town();
        castello = area("Castello");
        area("Giudècca");
        visit.actors.make(
                town.territory,
                new ActorSheet(Map.of(
                        ActorField.NAME, "Il Cortile",
                        ActorField.KIND, "ets",
                        ActorField.AREA_ID, castello.toString())));
    }

    private UUID area(String name) {
        Area area = new Area(UUID.randomUUID(), "quartieri", name, name, SQUARE);
        town.territory.in(() -> places.take(area));
        return town.territory.in(() -> places.areaNames()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void leadsToWhoIsThere() throws Exception {
        assertThat(town.page("/zone"))
                .contains("2 quartieri", "/realta?quartiere=" + castello)
                .containsSubsequence("Castello</a>", "Giudècca</a>");
        assertThat(town.page("/realta?quartiere=" + castello)).contains("Il Cortile");
    }

    @Test
    void isSearchedWithoutAccentsAndNarrowedToWhereSomebodyIs() throws Exception {
        assertThat(town.page("/zone?q=giudecca"))
                .contains("1 quartiere", "Giudècca")
                .doesNotContain("Castello</a>");
        assertThat(town.page("/zone?abitate=si"))
                .contains("1 quartiere", "Castello</a>")
                .doesNotContain("Giudècca</a>");
    }

    @Test
    void isDataFilesAndAFeed() throws Exception {
        assertThat(town.page("/api/v1/zone?abitate=si"))
                .contains("\"nome\":\"Castello\"", "\"realta\":1")
                .doesNotContain("Giudècca");
        assertThat(town.page("/zone.csv?ordina=realta"))
                .containsSubsequence("Castello;quartieri;Castello;1", "Giudècca;quartieri;");
        assertThat(town.page("/zone.atom")).contains("<title>Castello</title>", "Giudècca");
        assertThat(town.open("/zone.xlsx").getStatus()).isEqualTo(200);
    }
}
