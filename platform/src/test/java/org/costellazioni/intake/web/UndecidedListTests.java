package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.intake.Undecided;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.Actors;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import java.util.List;

/** Rows that wait, ticked and decided together. */
@PlatformTest
class UndecidedListTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Actors actors;

    private TestTerritory territory;
    private Person clerk;
    private List<String> rows;

    @BeforeEach
    void threeRowsWait() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        queue.read(
                territory,
                "denominazione;comune\nAmici della Lanterna APS;Mira\nCoro Alto APS;Mira\n");
        queue.read(
                territory,
                "denominazione;email\nAmici della Lanterna;a@example.org\nCoro Alto;c@example.org\n");
        rows = territory.in(() -> undecided.waiting(9)).stream()
                .map(row -> row.id().toString())
                .toList();
        assertThat(rows).hasSize(2);
    }

    private MockHttpServletResponse act(String path, String act, String... ticked)
            throws Exception {
        boolean looks = path.endsWith("/anteprima");
        return web.perform((looks ? Visits.read(territory, path) : Visits.send(territory, path))
                        .with(Visits.by(clerk, territory))
                        .param("azione", act)
                        .param("riga", ticked))
                .andReturn()
                .getResponse();
    }

    @Test
    void aRehearsalMakesNobody() throws Exception {
        assertThat(act("/righe-da-decidere/anteprima", "nuove", rows.toArray(String[]::new))
                        .getContentAsString())
                .contains("Che cosa succede se confermi (2)", "Diventa una realtà nuova");
        assertThat(territory.in(() -> undecided.count())).isEqualTo(2);
        assertThat(territory.in(() -> actors.search("", 30))).hasSize(2);
    }

    @Test
    void theTickedBecomeNewActors() throws Exception {
        assertThat(act("/righe-da-decidere/azioni", "nuove", rows.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(302);
        assertThat(territory.in(() -> undecided.count())).isZero();
        assertThat(territory.in(() -> actors.search("", 30))).hasSize(4);
    }

    @Test
    void theTickedAreLeftAndTheOthersWaitOn() throws Exception {
        act("/righe-da-decidere/azioni", "scarto", rows.getFirst());
        assertThat(territory.in(() -> undecided.waiting(9)))
                .singleElement()
                .satisfies(row -> assertThat(row.id().toString()).isEqualTo(rows.getLast()));
        assertThat(act("/righe-da-decidere/azioni", "scarto", rows.getFirst()).getStatus())
                .as("decided already, so not found among those that wait")
                .isEqualTo(422);
    }

    @Test
    void theQueueIsSearchedByTheWordsOfTheRows() throws Exception {
        String page = web.perform(Visits.read(territory, "/righe-da-decidere?q=lanterna")
                        .with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("1 riga da decidere", "Amici della Lanterna")
                .doesNotContain("Coro Alto<");
    }
}
