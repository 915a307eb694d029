package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.RejectedRow;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Rejected rows with two territories. */
class RejectedRowsTrials implements RepositoryTrials {

    private static final RejectedRow CUT =
            new RejectedRow(3, "a;b", List.of("a", ""), "intake.reject.same-actor", List.of());
    private static final RejectedRow WHOLE =
            new RejectedRow(7, "\"a", List.of(), "intake.reject.wrong-date", List.of("al", "x"));

    private final RejectedRows rows;
    private final Stage stage;

    RejectedRowsTrials(RejectedRows rows, Stage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return RejectedRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::rowsOfAnotherImportAreRefused,
                "after", this::rowsComeBack,
                "uncut", this::thoseWithoutCellsAreTold,
                "deleteBefore", this::eachTerritoryForgetsThoseOfItsOldImports);
    }

    private void eachTerritoryForgetsThoseOfItsOldImports(
            TestTerritory mine, TestTerritory theirs) {
        ImportId ended = stage.anEndedImport(mine);
        ImportId running = stage.anImport(mine);
        stage.run(mine, () -> rows.insert(ended, List.of(CUT, WHOLE)));
        stage.run(mine, () -> rows.insert(running, List.of(CUT)));
        Instant later = Instant.EPOCH.plusSeconds(1);
        assertThat(stage.<Integer>in(theirs, () -> rows.deleteBefore(later, 10)))
                .isZero();
        assertThat(stage.<Integer>in(mine, () -> rows.deleteBefore(later, 1))).isEqualTo(1);
        assertThat(stage.<Integer>in(mine, () -> rows.deleteBefore(later, 10))).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.after(running, 0, 10))).containsExactly(CUT);
    }

    private void rowsComeBack(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        stage.run(mine, () -> rows.insert(id, List.of(CUT, WHOLE)));
        stage.run(mine, () -> rows.insert(id, List.of(WHOLE)));
        assertThat(stage.in(mine, () -> rows.after(id, 0, 10))).containsExactly(CUT, WHOLE);
        assertThat(stage.in(mine, () -> rows.after(id, 3, 10))).containsExactly(WHOLE);
        assertThat(stage.in(theirs, () -> rows.after(id, 0, 10))).isEmpty();
    }

    private void thoseWithoutCellsAreTold(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        RejectedRow uncut = new RejectedRow(9, "a;b;c", List.of(), "x", List.of());
        stage.run(mine, () -> rows.insert(id, List.of(uncut)));
        assertThat(stage.in(mine, () -> rows.uncut(id, 10))).containsExactly("a;b;c");
        assertThat(stage.in(mine, () -> rows.uncut(id, 0))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.uncut(id, 10))).isEmpty();
    }

    private void rowsOfAnotherImportAreRefused(TestTerritory mine, TestTerritory theirs) {
        ImportId id = stage.anImport(mine);
        assertThatThrownBy(() -> stage.run(theirs, () -> rows.insert(id, List.of(CUT))))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(stage.in(mine, () -> rows.after(id, 0, 10))).isEmpty();
    }
}
