package org.costellazioni.constellation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.costellazioni.people.web.Visits.read;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.Manifest;
import org.costellazioni.kernel.SearchSource;
import org.costellazioni.meetings.TestOccasions;
import org.costellazioni.people.Cast;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.TestActors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;

/** One search looks in the lists of all modules, each as its reader may see it. */
@PlatformTest
class SearchPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestActors actors;

    @Autowired
    private TestOccasions occasions;

    @Autowired
    private TestPeople people;

    @Autowired
    private List<Manifest> manifests;

    private TestTerritory territory;

    @BeforeEach
    void makeAGarden() {
        territory = TestTerritory.make(territories);
        ActorId garden = actors.make(territory, "ets", "Orto sul tetto");
        occasions.make(territory, "Festa dell’orto", TestOccasions.PAST, garden);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return web.perform(read(territory, path)).andReturn().getResponse();
    }

    @Test
    void findsInEachListWhatItsReaderMaySee() throws Exception {
        assertThat(open("/cerca?q=orto").getContentAsString())
                .contains("href=\"/realta/orto-sul-tetto\"", "href=\"/realta?q=orto\"")
                .doesNotContain("Festa dell’orto");
        assertThat(web.perform(read(territory, "/cerca?q=orto")
                                .with(Visits.by(people.play(Cast.CLERK, territory), territory)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Orto sul tetto", "Festa dell’orto", "href=\"/occasioni?q=orto\"");
    }

    @Test
    void showsTheFirstTenAndLeadsToTheOthers() throws Exception {
        for (int i = 0; i < 10; i++) {
            actors.make(territory, "ets", "Orto numero " + i);
        }
        String page = open("/cerca?q=orto").getContentAsString();
        assertThat(page.split("href=\"/realta/", -1)).hasSize(11);
        assertThat(page).contains("Ce ne sono altri");
    }

    @Test
    void saysThatThereIsNothingAndTakesAnythingTyped() throws Exception {
        assertThat(open("/cerca?q=zzzz").getContentAsString())
                .contains("Non abbiamo trovato niente");
        assertThat(open("/cerca?q=%00a%26tipo%3Dets%3Cb%3E%25").getStatus()).isEqualTo(200);
        assertThat(open("/cerca?q=" + "x".repeat(900)).getStatus()).isEqualTo(200);
        assertThat(open("/cerca?q=").getRedirectedUrl()).isEqualTo("/realta");
    }

    @Test
    void everySourceTakesWords() throws Exception {
        for (SearchSource source : manifests.stream()
                .flatMap(manifest -> manifest.searchSources().stream())
                .toList()) {
            String page = open(source.path() + "?q=zzzz").getContentAsString();
            assertThat(page).as(source.path()).contains("name=\"q\"", "value=\"zzzz\"");
        }
    }
}
