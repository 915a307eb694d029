package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.ImportPart;
import org.costellazioni.kernel.ActorId;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Undoings with two territories. */
class UndoingRowsTrials implements RepositoryTrials {

    private final UndoingRows rows;
    private final UndecidedRows undecided;
    private final Sightings sightings;
    private final Stage stage;

    UndoingRowsTrials(UndoingRows rows, UndecidedRows undecided, Sightings sightings, Stage stage) {
        this.rows = rows;
        this.undecided = undecided;
        this.sightings = sightings;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return UndoingRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::anUndoingIsToldOnlyAtHome,
                "of", this::anUndoingIsToldOnlyAtHome,
                "lock", this::anUndoingIsToldOnlyAtHome,
                "forget", this::whatWasSaidCountsUntilItIsForgottenAtHome,
                "speaks", this::whatWasSaidCountsUntilItIsForgottenAtHome,
                "isDecided", this::aDecisionIsForgottenOnlyAtHome,
                "forgetDecision", this::aDecisionIsForgottenOnlyAtHome,
                "forgetRow", this::aDecisionIsForgottenOnlyAtHome);
    }

    private void insert(TestTerritory territory, ImportId id) {
        stage.run(territory, () -> {
            rows.lock(id);
            rows.insert(
                    UUID.randomUUID(),
                    new ImportPart(id, 4L, null),
                    "per errore",
                    null,
                    Instant.EPOCH);
        });
    }

    private void anUndoingIsToldOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anEndedImport(mine);
        assertThatThrownBy(() -> insert(theirs, id))
                .isInstanceOf(DataIntegrityViolationException.class);
        insert(mine, id);
        assertThat(stage.in(mine, () -> rows.of(id)))
                .singleElement()
                .matches(undoing -> Long.valueOf(4).equals(undoing.line()));
        assertThat(stage.in(theirs, () -> rows.of(id))).isEmpty();
    }

    private void whatWasSaidCountsUntilItIsForgottenAtHome(
            TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anEndedImport(mine);
        ActorId actor = new ActorId(stage.anActor(mine, "Coro"));
        ImportPart part = new ImportPart(id, null, null);
        stage.run(
                mine,
                () -> sightings.save("csv", List.of(new Sighting("k", actor, "f", "", id, 4))));
        stage.run(theirs, () -> rows.forget(part));
        assertThat(stage.in(mine, () -> rows.speaks(part))).isTrue();
        assertThat(stage.in(theirs, () -> rows.speaks(part))).isFalse();
        stage.run(mine, () -> rows.forget(new ImportPart(id, 5L, null)));
        assertThat(stage.in(mine, () -> sightings.of("csv", List.of("k")))).hasSize(1);
        stage.run(mine, () -> rows.forget(part));
        assertThat(stage.in(mine, () -> rows.speaks(part))).isFalse();
        assertThat(stage.in(mine, () -> sightings.of("csv", List.of("k")))).isEmpty();
    }

    private void aDecisionIsForgottenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anEndedImport(mine);
        UUID row = stage.in(
                mine, () -> undecided.insert(id, "csv", UndecidedRowsTrials.ROW, List.of()));
        stage.run(mine, () -> undecided.decide(row, "DISCARDED", null, null, Instant.EPOCH));
        assertThat(stage.in(mine, () -> rows.isDecided(row))).isTrue();
        assertThat(stage.in(theirs, () -> rows.isDecided(row))).isFalse();
        assertThat(stage.in(theirs, () -> rows.forgetDecision(row))).isFalse();
        assertThat(stage.in(mine, () -> rows.forgetRow(row))).isFalse();
        assertThat(stage.in(mine, () -> rows.forgetDecision(row))).isTrue();
        assertThat(stage.in(theirs, () -> rows.forgetRow(row))).isFalse();
        assertThat(stage.in(mine, () -> rows.forgetRow(row))).isTrue();
    }
}
