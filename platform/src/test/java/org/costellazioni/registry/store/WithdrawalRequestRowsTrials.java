package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.registry.rules.TieState;
import org.costellazioni.registry.store.WithdrawalRequestRows.Answer;
import org.springframework.dao.DataIntegrityViolationException;

import java.util.Map;

/** Requests for withdrawal with two territories. */
class WithdrawalRequestRowsTrials implements RepositoryTrials {

    private final WithdrawalRequestRows rows;
    private final Stage stage;
    private final TieStage ties;

    WithdrawalRequestRowsTrials(WithdrawalRequestRows rows, Stage stage, TieStage ties) {
        this.rows = rows;
        this.stage = stage;
        this.ties = ties;
    }

    @Override
    public Class<?> repository() {
        return WithdrawalRequestRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "ask", this::nobodyAsksAboutTiesOfOthers,
                "open", this::isAnsweredOnceAndAtHome,
                "answer", this::isAnsweredOnceAndAtHome);
    }

    private boolean ask(TieState tie, TestTerritory territory) {
        return stage.in(
                territory, () -> rows.ask(tie.id(), tie.source(), tie.target(), null, TieStage.AT));
    }

    private void nobodyAsksAboutTiesOfOthers(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.counting(mine);
        assertThatThrownBy(() -> ask(tie, theirs))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(ask(tie, mine)).isTrue();
        assertThat(ask(tie, mine)).as("it is asked once").isFalse();
    }

    private void isAnsweredOnceAndAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.counting(mine);
        ask(tie, mine);
        stage.run(theirs, () -> rows.answer(tie.id(), Answer.KEPT, null, TieStage.AT));
        assertThat(stage.in(theirs, () -> rows.open(tie.id()))).isEmpty();
        assertThat(stage.in(mine, () -> rows.open(tie.id())))
                .hasValueSatisfying(open -> assertThat(open.asks()).isEqualTo(tie.target()));
        stage.run(mine, () -> rows.answer(tie.id(), Answer.KEPT, null, TieStage.AT));
        assertThat(stage.in(mine, () -> rows.open(tie.id()))).isEmpty();
        assertThat(ask(tie, mine)).as("later it may be asked again").isTrue();
    }
}
