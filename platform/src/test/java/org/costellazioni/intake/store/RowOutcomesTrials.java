package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.rules.NameIndex;
import org.costellazioni.intake.rules.RowState;
import org.costellazioni.intake.store.RowOutcome.End;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How rows ended, with two territories. */
class RowOutcomesTrials implements RepositoryTrials {

    private final RowOutcomes outcomes;
    private final UndecidedRows queue;
    private final Stage stage;

    RowOutcomesTrials(RowOutcomes outcomes, UndecidedRows queue, Stage stage) {
        this.outcomes = outcomes;
        this.queue = queue;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return RowOutcomes.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::outcomesOfAnothersImportAreRefused,
                "count", this::theirStatesAreCountedInTheirTerritoryAlone,
                "countQueued", this::whatWaitsIsCountedInItsTerritoryAlone,
                "deleteBefore", this::eachTerritoryForgetsThoseOfItsOldImports);
    }

    private void outcomesOfAnothersImportAreRefused(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        List<RowOutcome> some = List.of(RowOutcome.of(2, End.REJECTED, ""));
        assertThatThrownBy(() -> stage.run(theirs, () -> outcomes.insert(id, some)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> outcomes.count(id))).isEmpty();
    }

    private void theirStatesAreCountedInTheirTerritoryAlone(
            TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        UUID actor = stage.anActor(mine, "Coro");
        stage.run(
                mine,
                () -> outcomes.insert(
                        id,
                        List.of(
                                RowOutcome.ofActor(2, End.ACCEPTED, actor),
                                RowOutcome.ofActor(3, End.UPDATED, actor),
                                RowOutcome.of(4, End.REJECTED, ""),
                                RowOutcome.of(4, End.ACCEPTED, "a second of one line"))));
        assertThat(stage.in(mine, () -> outcomes.count(id)))
                .isEqualTo(
                        Map.of(RowState.NEW, 1L, RowState.RECOGNIZED, 1L, RowState.LEFT_OUT, 1L));
        assertThat(stage.in(theirs, () -> outcomes.count(id))).isEmpty();
    }

    private void whatWaitsIsCountedInItsTerritoryAlone(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        NameIndex.Match match = new NameIndex.Match(stage.anActor(mine, "Coro"), 90);
        UUID row = stage.in(
                mine, () -> queue.insert(id, "csv", UndecidedRowsTrials.ROW, List.of(match)));
        assertThat(stage.in(mine, () -> outcomes.countQueued(id)))
                .isEqualTo(Map.of(RowState.WAITING, 1L));
        stage.run(mine, () -> queue.decide(row, "DISCARDED", null, null, Instant.EPOCH));
        assertThat(stage.in(mine, () -> outcomes.countQueued(id)))
                .isEqualTo(Map.of(RowState.LEFT_OUT, 1L));
        assertThat(stage.in(theirs, () -> outcomes.countQueued(id))).isEmpty();
    }

    private void eachTerritoryForgetsThoseOfItsOldImports(
            TestTerritory mine, TestTerritory theirs) {
        ImportId ended = stage.anEndedImport(mine);
        List<RowOutcome> some =
                List.of(RowOutcome.of(2, End.ACCEPTED, "a"), RowOutcome.of(3, End.ACCEPTED, "b"));
        stage.run(mine, () -> outcomes.insert(ended, some));
        Instant later = Instant.EPOCH.plusSeconds(1);
        assertThat(stage.<Integer>in(theirs, () -> outcomes.deleteBefore(later, 9)))
                .isZero();
        assertThat(stage.<Integer>in(mine, () -> outcomes.deleteBefore(Instant.EPOCH, 9)))
                .isZero();
        assertThat(stage.<Integer>in(mine, () -> outcomes.deleteBefore(later, 1)))
                .isEqualTo(1);
        assertThat(stage.<Integer>in(mine, () -> outcomes.deleteBefore(later, 9)))
                .isEqualTo(1);
    }
}
