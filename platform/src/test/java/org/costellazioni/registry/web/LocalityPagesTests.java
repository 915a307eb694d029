package org.costellazioni.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.registry.twins.Localities;
import org.costellazioni.registry.twins.Locality;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The localities as the office looks after them. */
@PlatformTest
class LocalityPagesTests {

    private static final String PATH = "/vocabolari/localita";

    @Autowired
    private RegistryVisit visit;

    @Autowired
    private Localities localities;

    private RegistryVisit.Town town;

    @BeforeEach
    void makeATown() {
        town = visit.town();
    }

    private MockHttpServletResponse keep(String locality, String municipality) throws Exception {
        return town.send(town.clerk, PATH, Map.of("localita", locality, "comune", municipality));
    }

    @Test
    void areTheOfficesBusinessAlone() throws Exception {
        for (String path : new String[] {PATH, PATH + "/nuova"}) {
            assertThat(town.open(path).getStatus()).isEqualTo(404);
            assertThat(town.open(town.citizen, path).getStatus()).isEqualTo(404);
            assertThat(town.open(town.clerk, path).getStatus()).isEqualTo(200);
        }
        assertThat(town.open(town.clerk, "/vocabolari").getContentAsString()).contains(PATH);
    }

    @Test
    void areWrittenReadAndChanged() throws Exception {
        assertThat(keep("Mestre", "Venezia").getRedirectedUrl()).isEqualTo(PATH);
        assertThat(town.open(town.clerk, PATH).getContentAsString())
                .contains("Mestre", "Venezia", "scritta dall’ufficio", "localita=Mestre");
        assertThat(town.open(town.clerk, PATH + "/nuova?localita=mestre").getContentAsString())
                .contains("value=\"Mestre\"", "value=\"Venezia\"");
        keep("mestre", "Mira");
        assertThat(town.territory.in(() -> localities.all()))
                .containsExactly(new Locality("mestre", "Mira", false));
    }

    @Test
    void aRefusedOneComesBackAsItWasTyped() throws Exception {
        MockHttpServletResponse answer = keep("Mestre", "MESTRE");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("hanno lo stesso nome", "MESTRE");
        assertThat(keep("", "Venezia").getContentAsString())
                .contains("Scrivi il nome della località");
    }

    @Test
    void theTickedOnesAreRemoved() throws Exception {
        keep("Mestre", "Venezia");
        keep("Oriago", "Mira");
        Matcher tick = Pattern.compile("name=\"riga\"[^>]*value=\"([0-9a-f-]{36})\"")
                .matcher(town.open(town.clerk, PATH + "?q=mestre").getContentAsString());
        assertThat(tick.find()).isTrue();
        town.send(
                town.clerk, PATH + "/azioni", Map.of("azione", "rimozione", "riga", tick.group(1)));
        assertThat(town.territory.in(() -> localities.all()))
                .extracting(Locality::name)
                .containsExactly("Oriago");
    }
}
