package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.costellazioni.intake.TestLists.CSV;
import static org.costellazioni.intake.TestLists.HEADER;
import static org.costellazioni.intake.TestLists.row;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.files.FileView;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.running.ImportJob;
import org.costellazioni.intake.store.StoredImports;
import org.costellazioni.jobs.RecurringWork;
import org.costellazioni.kernel.Acting;
import org.costellazioni.kernel.IdentificationLevel;
import org.costellazioni.kernel.Outcome;
import org.costellazioni.kernel.PersonId;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Imports that break off, are stopped or forgotten; lists read again after their rows were decided. */
@PlatformTest
class BrokenImportTests {

    private static final Acting CLERK =
            Acting.person(new PersonId(new UUID(0, 77)), IdentificationLevel.NONE);

    @Autowired
    private Territories territories;

    @Autowired
    private Imports imports;

    @Autowired
    private StoredImports stored;

    @Autowired
    private ImportJob job;

    @Autowired
    private List<RecurringWork> rounds;

    @Autowired
    private Undecided undecided;

    @Autowired
    private TestLists testLists;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestTerritory territory;
    private TestLists.In lists;

    @BeforeEach
    void makeATerritory() {
        territory = TestTerritory.make(territories);
        lists = testLists.in(territory);
    }

    @Test
    void aListReadAgainAfterItsRowsWereDecidedEnds() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        String list = HEADER + ";Coro Mira;Mira;;\n;Coro Mira;Mira;due@example.org;\n";
        assertThat(lists.read(list, CSV).undecided()).isEqualTo(2);
        for (UndecidedRow row : territory.in(() -> undecided.waiting(9))) {
            territory
                    .in(() -> undecided.isSame(
                            row.id(), lists.actor(TestLists.code(1)).id(), CLERK))
                    .orThrow();
        }
        ImportView again = lists.view(list, CSV);
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.tally().undecided()).isZero();
        assertThat(again.tally().rows()).isEqualTo(2);
        assertThat(lists.roster()).hasSize(1);
    }

    @Test
    void aRowThatWasLeftOutIsDoneWhenTheListIsReadAgain() {
        lists.read(HEADER + row(1, "Coro di Mira"), CSV);
        String list = HEADER + ";Coro Mira;Mira;;\n";
        lists.read(list, CSV);
        UndecidedRow row = territory.in(() -> undecided.waiting(9)).getFirst();
        assertThat(territory.in(() -> undecided.discard(row.id(), CLERK))).isTrue();
        assertThat(lists.read(list, CSV)).isEqualTo(new Tally(0, 0, 1, 0, 0));
    }

    @Test
    void aReadingThatBreaksOffSaysWhyAndGoesOnWhenAsked() {
        ImportId id = running(upload());
        format("di domani");
        assertThatThrownBy(() -> work(id)).isInstanceOf(RuntimeException.class);
        format("csv");
        assertThat(view(id).state()).isEqualTo(State.FAILED);
        assertThat(view(id).refusalKey()).isEqualTo("intake.failure.fault");
        assertThat(territory.in(() -> imports.step(id, ImportStep.RETRY, CLERK)))
                .isEqualTo(Outcome.done(id));
        work(id);
        assertThat(view(id).state()).isEqualTo(State.DONE);
        assertThat(view(id).refusalKey()).isNull();
        assertThat(view(id).tally().accepted()).isEqualTo(2);
    }

    @Test
    void aReadingThatWasKilledIsFoundByItsSilence() {
        ImportId id = running(upload());
        territory.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "update intake_imports set touched_at = now() - interval '6 minutes'")
                .update()));
        territory.run(() -> rounds.stream()
                .filter(round -> round.name().equals("intake.failures"))
                .forEach(RecurringWork::run));
        assertThat(view(id).state()).isEqualTo(State.FAILED);
        assertThat(view(id).refusalKey()).isEqualTo("intake.failure.interrupted");
        assertThat(view(id).steps()).contains(ImportStep.RETRY);
        work(id);
        assertThat(view(id).state()).isEqualTo(State.DONE);
    }

    @Test
    void aReadingThatIsUnderWayIsNotTakenForDead() {
        ImportId id = running(upload());
        territory.run(() -> rounds.stream()
                .filter(round -> round.name().equals("intake.failures"))
                .forEach(RecurringWork::run));
        assertThat(view(id).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void whatIsStoppedIsReadNoFurther() {
        ImportId id = running(upload());
        assertThat(territory.in(() -> imports.step(id, ImportStep.CANCEL, CLERK)))
                .isEqualTo(Outcome.done(id));
        work(id);
        assertThat(view(id).state()).isEqualTo(State.CANCELLED);
        assertThat(lists.roster()).isEmpty();
        assertThat(territory.in(() -> imports.step(id, ImportStep.RETRY, CLERK)))
                .isEqualTo(Outcome.refused(ImportRefusal.STEP_OVERTAKEN));
    }

    @Test
    void aDraftIsForgottenWithItsFile() {
        ImportId id = upload();
        ImportView draft = view(id);
        assertThat(territory.in(() -> imports.step(id, ImportStep.DELETE, CLERK)))
                .isEqualTo(Outcome.done(id));
        assertThat(territory.in(() -> imports.one(id))).isEmpty();
        assertThat(territory.in(() -> imports.file(draft))).isEmpty();
        assertThat(territory.in(() -> imports.step(id, ImportStep.DELETE, CLERK)))
                .isEqualTo(Outcome.refused(ImportRefusal.NOT_FOUND));
    }

    @Test
    void whatTheCommandLineReadGoesOnThere() {
        ImportId id = territory.in(() -> {
            try {
                java.nio.file.Path file = java.nio.file.Files.createTempFile("elenco", ".csv");
                java.nio.file.Files.writeString(file, HEADER);
                return imports.startHere(file, CSV);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(territory.in(() -> imports.step(id, ImportStep.RETRY, CLERK)))
                .isEqualTo(Outcome.refused(ImportRefusal.FILE_ELSEWHERE));
    }

    /** A format that the program does not know stands for a fault that ends by itself. */
    private void format(String format) {
        territory.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update intake_imports set format = :format")
                        .param("format", format)
                        .update()));
    }

    private ImportId upload() {
        String text = HEADER + row(1, "Uno") + row(2, "Due");
        return territory.in(() -> {
            try {
                FileView file = imports.take(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                                "elenco.csv",
                                CLERK)
                        .orThrow();
                return imports.draft(file, CSV, CLERK).orThrow();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Said to be read, though no scheduler knows of it: the test reads. */
    private ImportId running(ImportId id) {
        territory.run(() -> transaction.executeWithoutResult(status ->
                stored.move(id, State.DRAFT, State.RUNNING, null, java.time.Instant.now())));
        return id;
    }

    private void work(ImportId id) {
        territory.run(() -> {
            try {
                job.run((done, total) -> {}, id.toString());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private ImportView view(ImportId id) {
        return Objects.requireNonNull(territory.in(() -> imports.one(id))).orElseThrow();
    }
}
