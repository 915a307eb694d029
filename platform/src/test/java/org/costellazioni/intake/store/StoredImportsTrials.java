package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportFailure;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportView;
import org.costellazioni.intake.ImportView.State;
import org.costellazioni.intake.Tally;
import org.costellazioni.intake.reading.FileRefusal;
import org.costellazioni.jobs.JobRunId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Imports with two territories. */
class StoredImportsTrials implements RepositoryTrials {

    private final StoredImports imports;
    private final Stage stage;

    StoredImportsTrials(StoredImports imports, Stage stage) {
        this.imports = imports;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return StoredImports.class;
    }

    @Override
    public Map<String, Trial> trials() {
        Map<String, Trial> trials = new HashMap<>(Map.of(
                "insert",
                        (mine, theirs) -> {
                            ImportId id = stage.anImport(mine);
                            stage.anImport(theirs);
                            assertThat(stage.in(mine, () -> imports.latest(10)))
                                    .extracting(ImportView::id)
                                    .containsExactly(id);
                        },
                "confirm",
                        untouchedBy(id -> assertThat(imports.confirm(
                                        id,
                                        Stage.REQUEST,
                                        new JobRunId(new UUID(0, 1)),
                                        Instant.EPOCH))
                                .isFalse()),
                "interrupted",
                        untouchedBy(id -> assertThat(
                                        imports.interrupted(Stage.REQUEST, Stage.FILE.sha256()))
                                .isEmpty()),
                "open", untouchedBy(id -> imports.open(id, List.of("nome"), 7)),
                "advance",
                        untouchedBy(id ->
                                imports.advance(id, 5, new Tally(1, 1, 1, 1, 1), Instant.EPOCH)),
                "hold", untouchedBy(id -> assertThat(imports.hold(id, 0)).isFalse()),
                "finish",
                        untouchedBy(id ->
                                assertThat(imports.finish(id, Instant.EPOCH)).isFalse()),
                "refuse",
                        untouchedBy(id -> imports.refuse(
                                id, FileRefusal.of(FileRefusal.Kind.EMPTY_FILE), Instant.EPOCH)),
                "byId", untouchedBy(id -> assertThat(imports.byId(id)).isEmpty()),
                "latest", untouchedBy(id -> assertThat(imports.latest(10)).isEmpty())));
        trials.put(
                "describe",
                untouchedBy(id -> assertThat(imports.describe(id, Stage.REQUEST, Instant.EPOCH))
                        .isFalse()));
        trials.put(
                "move",
                untouchedBy(id -> assertThat(imports.move(
                                id, State.RUNNING, State.CANCELLED, null, Instant.EPOCH))
                        .isFalse()));
        trials.put("hand", untouchedBy(id -> imports.hand(id, new JobRunId(new UUID(0, 1)))));
        trials.put(
                "failSilent",
                untouchedBy(id -> assertThat(imports.failSilent(
                                Instant.EPOCH.plusSeconds(9),
                                ImportFailure.INTERRUPTED,
                                Instant.EPOCH))
                        .isZero()));
        trials.put("delete", untouchedBy(id -> assertThat(imports.delete(id)).isFalse()));
        trials.put(
                "expired",
                untouchedBy(id -> assertThat(imports.expired(Instant.EPOCH.plusSeconds(9), 9))
                        .isEmpty()));
        trials.put("releaseFile", untouchedBy(imports::releaseFile));
        trials.put(
                "deleteDraft",
                untouchedBy(id -> assertThat(imports.deleteDraft(id)).isFalse()));
        return trials;
    }

    /** Whatever the other territory does with the import's id, the import stays as it was. */
    private Trial untouchedBy(Consumer<ImportId> deed) {
        return (mine, theirs) -> {
            ImportId id = stage.anImport(mine);
            ImportView before = stage.in(mine, () -> imports.byId(id)).orElseThrow();
            stage.run(theirs, () -> deed.accept(id));
            assertThat(stage.in(mine, () -> imports.byId(id))).hasValue(before);
        };
    }
}
