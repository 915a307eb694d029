package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.kernel.TimeOrderedIds;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.rules.TieState;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Ties one by one with two territories. */
class TieStatesTrials implements RepositoryTrials {

    private final TieStates rows;
    private final Stage stage;
    private final TieStage ties;
    private final Proofs proofs;

    TieStatesTrials(TieStates rows, Stage stage, TieStage ties, Proofs proofs) {
        this.proofs = proofs;
        this.rows = rows;
        this.stage = stage;
        this.ties = ties;
    }

    @Override
    public Class<?> repository() {
        return TieStates.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "lock", this::isFoundOnlyAtHome,
                "find", this::isFoundOnlyAtHome,
                "provedBy", this::whatAProofProvesIsKnownOnlyAtHome,
                "same", this::theSameIsFoundOnlyAtHome,
                "put", this::isWrittenOnlyAtHome,
                "follow", this::followsOnlyAtHome);
    }

    private void isFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        assertThat(stage.in(mine, () -> rows.find(tie.id()))).contains(tie);
        assertThat(stage.in(mine, () -> rows.lock(tie.id()))).contains(tie);
        assertThat(stage.in(theirs, () -> rows.find(tie.id()))).isEmpty();
        assertThat(stage.in(theirs, () -> rows.lock(tie.id()))).isEmpty();
    }

    private void theSameIsFoundOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.counting(mine);
        TieState told = new TieState(
                TimeOrderedIds.next(),
                tie.kind(),
                tie.target(),
                tie.source(),
                tie.facts(),
                null,
                null,
                true);
        assertThat(stage.in(mine, () -> rows.same(told, false))).contains(tie.id());
        assertThat(stage.in(mine, () -> rows.same(told, true)))
                .as("turned it is another where the kind has a direction")
                .isEmpty();
        assertThat(stage.in(mine, () -> rows.same(tie, false))).as("not itself").isEmpty();
        assertThat(stage.in(theirs, () -> rows.same(told, false))).isEmpty();
    }

    private void isWrittenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        TieState other = tie.with(new TieState.Facts(
                        "segreteria",
                        null,
                        LocalDate.parse("2025-01-31"),
                        Proof.paper("Verbale del 3 marzo", "archivio del Comune"),
                        false))
                .withdrawn();
        stage.run(theirs, () -> rows.put(other, TieStage.AT));
        assertThat(stage.in(mine, () -> rows.find(tie.id()))).contains(tie);
        stage.run(mine, () -> rows.put(other, TieStage.AT));
        assertThat(stage.in(mine, () -> rows.find(tie.id()))).contains(other);
    }

    private void whatAProofProvesIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        Proof proof = tie.facts().proof();
        UUID id = stage.in(mine, () -> proofs.ids(List.of(proof), TieStage.AT)).get(proof);
        assertThat(stage.in(mine, () -> rows.provedBy(Objects.requireNonNull(id))))
                .containsExactly(tie);
        assertThat(stage.in(theirs, () -> rows.provedBy(Objects.requireNonNull(id))))
                .isEmpty();
    }

    private void followsOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        TieState tie = ties.declared(mine);
        ActorId kept = ties.another(mine);
        stage.run(theirs, () -> rows.follow(UUID.randomUUID(), tie.target(), kept));
        assertThat(stage.in(mine, () -> rows.find(tie.id()))).contains(tie);
        stage.run(mine, () -> rows.follow(UUID.randomUUID(), tie.target(), kept));
        assertThat(stage.in(mine, () -> rows.find(tie.id())))
                .hasValueSatisfying(moved -> assertThat(moved.awaits()).isEqualTo(kept));
    }
}
