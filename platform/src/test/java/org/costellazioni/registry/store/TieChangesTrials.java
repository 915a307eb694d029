package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.declared.TieChange;
import org.costellazioni.registry.rules.TieState;
import org.springframework.dao.DataIntegrityViolationException;

import java.util.List;
import java.util.Map;

/** The history of ties with two territories. */
class TieChangesTrials implements RepositoryTrials {

    private final TieChanges rows;
    private final Stage stage;
    private final TieStage ties;

    TieChangesTrials(TieChanges rows, Stage stage, TieStage ties) {
        this.rows = rows;
        this.stage = stage;
        this.ties = ties;
    }

    @Override
    public Class<?> repository() {
        return TieChanges.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::tiesOfOthersHaveNoHistoryHere,
                "of", this::isReadOnlyAtHome,
                "find", this::isReadOnlyAtHome);
    }

    private void tiesOfOthersHaveNoHistoryHere(TestTerritory mine, TestTerritory theirs) {
        TieChange change = confirmed(ties.declared(mine));
        assertThatThrownBy(() -> stage.run(theirs, () -> rows.insert(change)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void isReadOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        TieChange change = confirmed(tie);
        stage.run(mine, () -> rows.insert(change));
        assertThat(stage.in(mine, () -> rows.of(tie.id()))).containsExactly(change);
        assertThat(stage.in(mine, () -> rows.find(change.id()))).contains(change);
        assertThat(stage.in(mine, () -> rows.find(List.of(change.id())))).containsExactly(change);
        assertThat(stage.in(theirs, () -> rows.find(List.of(change.id())))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.of(tie.id()))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.find(change.id()))).isEmpty();
    }

    private static TieChange confirmed(TieState tie) {
        return new TieChange(
                TimeOrderedIds.next(),
                TieChange.What.CONFIRMED,
                tie,
                tie.confirmed(),
                TieStage.AT,
                null,
                tie.target());
    }
}
