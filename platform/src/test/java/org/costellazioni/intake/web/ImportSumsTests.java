package org.costellazioni.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.Imports;
import org.costellazioni.intake.TestQueue;
import org.costellazioni.intake.Undecided;
import org.costellazioni.intake.UndecidedRow;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.intake.running.ImportSums;
import org.costellazioni.intake.running.ImportSums.Sums;
import org.costellazioni.intake.store.RowOutcomes;
import org.costellazioni.intake.undoing.Undoings;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.people.Cast;
import org.costellazioni.people.Person;
import org.costellazioni.people.TestPeople;
import org.costellazioni.people.web.Visits;
import org.costellazioni.registry.Actors;
import org.costellazioni.registry.twins.Twins;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The page of an import says what became of its rows, as things stand now. */
@PlatformTest
class ImportSumsTests {

    private static final String FILE = """
            denominazione;codice_fiscale
            Amici della Lanterna;
            Coro Alto;
            Orto Vivo;
            Banda del Ponte;
            ;90000379991
            Amici della Lanterna;
            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Territories territories;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestQueue queue;

    @Autowired
    private Undecided undecided;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportSums sums;

    @Autowired
    private Actors actors;

    @Autowired
    private Twins twins;

    @Autowired
    private Undoings undoings;

    @Autowired
    private RowOutcomes outcomes;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private Person clerk;
    private ImportView view;

    @BeforeEach
    void aListIsReadWhoseRowsMayBeThere() {
        territory = TestTerritory.make(territories);
        clerk = people.play(Cast.CLERK, territory);
        queue.read(
                territory,
                "denominazione;comune\nAmici della Lanterna APS;Mira\nCoro Alto APS;Mira\n");
        queue.read(territory, FILE);
        view = territory.in(() -> imports.latest(1).getFirst());
    }

    private Map<RowState, Long> now() {
        Sums now = territory.in(() -> sums.of(view));
        assertThat(now.rows()).as("the rows of the file").isEqualTo(view.tally().rows());
        return now.counts();
    }

    private UndecidedRow row(String name) {
        return territory.in(() -> undecided.waiting(9)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ActorId actor(String name) {
        return territory
                .in(() -> actors.called(List.of(name)))
                .getOrDefault(name, List.of())
                .getFirst();
    }

    private String page(String path) throws Exception {
        return mvc.perform(Visits.read(territory, path).with(Visits.by(clerk, territory)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void decideAll() {
        territory.run(() -> {
            UndecidedRow lantern = row("Amici della Lanterna");
            undecided
                    .isSame(
                            lantern.id(),
                            new ActorId(lantern.candidates().getFirst().actor()),
                            by())
                    .orThrow();
            undecided.isNew(row("Coro Alto").id(), by()).orThrow();
        });
    }

    private Acting by() {
        return Acting.person(clerk.id(), org.costellazioni.kernel.IdentificationLevel.NONE);
    }

    @Test
    void whatWasDecidedWaitsNoLonger() {
        assertThat(now())
                .isEqualTo(Map.of(RowState.WAITING, 3L, RowState.NEW, 2L, RowState.LEFT_OUT, 1L));
        decideAll();
        assertThat(now())
                .isEqualTo(
                        Map.of(RowState.RECOGNIZED, 2L, RowState.NEW, 3L, RowState.LEFT_OUT, 1L));
    }

    @Test
    void whoWasJoinedSinceOrUndoneIsNotNewAnyMore() {
        decideAll();
        territory.in(() -> twins.merge(actor("Coro Alto APS"), actor("Coro Alto"), by()));
        long line = 5;
        territory.run(() -> transaction.executeWithoutResult(status -> undoings.undo(
                        new org.costellazioni.intake.ImportPart(view.id(), line, null), "", by())
                .orThrow()));
        assertThat(now())
                .isEqualTo(Map.of(
                        RowState.RECOGNIZED,
                        2L,
                        RowState.NEW,
                        1L,
                        RowState.JOINED,
                        1L,
                        RowState.REMOVED,
                        1L,
                        RowState.LEFT_OUT,
                        1L));
    }

    @Test
    void eachCountOpensTheRowsThatItCounts() throws Exception {
        String address = "/importazioni/" + view.id();
        assertThat(page(address))
                .contains("href=\"/righe-da-decidere?importazione=" + view.id() + "\"")
                .contains("href=\"" + address + "/esiti?esito=NEW\"");
        assertThat(page(address + "/esiti.csv?esito=NEW"))
                .contains("Orto Vivo", "Banda del Ponte")
                .doesNotContain("Coro Alto");
        assertThat(page("/righe-da-decidere?importazione=" + view.id()))
                .contains("2 righe da decidere");
        decideAll();
        assertThat(page(address))
                .doesNotContain("/righe-da-decidere?importazione", "forse ci sono già");
        for (Map.Entry<RowState, Long> count : now().entrySet()) {
            String rows = page(address + "/esiti.csv?esito=" + count.getKey());
            assertThat(rows.lines().count() - 1).as(rows).isEqualTo(count.getValue());
        }
    }

    @Test
    void whenTheRowsAreForgottenTheSumsStay() throws Exception {
        decideAll();
        territory.run(() -> transaction.executeWithoutResult(
                status -> outcomes.deleteBefore(Instant.now().plusSeconds(9), 99)));
        assertThat(now())
                .containsEntry(RowState.NEW, 3L)
                .containsEntry(RowState.LEFT_OUT, 1L)
                .doesNotContainEntry(RowState.WAITING, 1L);
        assertThat(page("/importazioni/" + view.id()))
                .contains("si conserva per 100 giorni")
                .doesNotContain("/esiti");
    }

    @Test
    void theListOfImportsSaysWhatWaitsNow() throws Exception {
        assertThat(page("/importazioni")).contains("/righe-da-decidere?importazione=" + view.id());
        decideAll();
        assertThat(page("/importazioni")).doesNotContain("/righe-da-decidere?importazione=");
    }
}
