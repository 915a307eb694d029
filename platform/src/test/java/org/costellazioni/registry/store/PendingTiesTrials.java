package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.registry.declared.PendingTie;
import org.costellazioni.registry.declared.PendingTie.Matter;
import org.costellazioni.registry.rules.TieState;

import java.util.List;
import java.util.Map;

/** Ties that wait, with two territories. */
class PendingTiesTrials implements RepositoryTrials {

    private final PendingTies rows;
    private final WithdrawalRequestRows requests;
    private final Stage stage;
    private final TieStage ties;

    PendingTiesTrials(
            PendingTies rows, WithdrawalRequestRows requests, Stage stage, TieStage ties) {
        this.rows = rows;
        this.requests = requests;
        this.stage = stage;
        this.ties = ties;
    }

    @Override
    public Class<?> repository() {
        return PendingTies.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "declared", this::whatIsDeclaredIsSeenOnlyAtHome,
                "withdrawals", this::whatIsAskedIsSeenOnlyAtHome,
                "waitingFor", this::theWordIsMissedOnlyAtHome,
                "since", this::theWordIsMissedOnlyAtHome);
    }

    private void whatIsDeclaredIsSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        List<PendingTie> seen =
                stage.in(mine, () -> rows.declared(tie.target(), false, TieStage.KINDS));
        assertThat(seen).extracting(PendingTie::id).containsExactly(tie.id());
        assertThat(seen.getFirst().waitsHere()).isTrue();
        assertThat(seen.getFirst().speaker()).isEqualTo(tie.source());
        assertThat(stage.in(mine, () -> rows.declared(tie.source(), false, TieStage.KINDS)))
                .noneMatch(PendingTie::waitsHere);
        assertThat(stage.in(theirs, () -> rows.declared(tie.target(), true, TieStage.KINDS)))
                .isEmpty();
    }

    private void whatIsAskedIsSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = asked(mine);
        assertThat(stage.in(mine, () -> rows.withdrawals(tie.target(), TieStage.KINDS)))
                .allMatch(PendingTie::waitsHere)
                .hasSize(1);
        assertThat(stage.in(theirs, () -> rows.withdrawals(tie.target(), TieStage.KINDS)))
                .isEmpty();
    }

    private void theWordIsMissedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        waits(ties.declared(mine), Matter.DECLARED, mine, theirs);
    }

    private void waits(TieState tie, Matter matter, TestTerritory mine, TestTerritory theirs) {
        assertThat(stage.in(
                        mine, () -> rows.waitingFor(matter, List.of(tie.target()), TieStage.KINDS)))
                .hasSize(1);
        assertThat(stage.in(
                        mine, () -> rows.waitingFor(matter, List.of(tie.source()), TieStage.KINDS)))
                .as("whoever spoke waits for the other")
                .isEmpty();
        assertThat(stage.in(
                        theirs,
                        () -> rows.waitingFor(matter, List.of(tie.target()), TieStage.KINDS)))
                .isEmpty();
        assertThat(stage.in(mine, () -> rows.since(matter, TieStage.AT, TieStage.KINDS)))
                .isEmpty();
        assertThat(stage.in(
                        mine, () -> rows.since(matter, TieStage.AT.plusSeconds(1), TieStage.KINDS)))
                .hasSize(1);
        assertThat(stage.in(
                        theirs,
                        () -> rows.since(matter, TieStage.AT.plusSeconds(1), TieStage.KINDS)))
                .isEmpty();
    }

    private TieState asked(TestTerritory territory) {
        TieState tie = ties.counting(territory);
        stage.in(
                territory,
                () -> requests.ask(tie.id(), tie.source(), tie.target(), null, TieStage.AT));
        return tie;
    }
}
