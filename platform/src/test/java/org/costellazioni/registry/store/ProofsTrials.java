package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.registry.Proof;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proofs with two territories. */
class ProofsTrials implements RepositoryTrials {

    private static final Proof PAPER = Proof.paper("Verbale del 3 marzo", "archivio del Comune");

    private final Proofs rows;
    private final Stage stage;

    ProofsTrials(Proofs rows, Stage stage) {
        this.rows = rows;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return Proofs.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("ids", this::eachKeepsAProofOnceForItself);
    }

    private void eachKeepsAProofOnceForItself(TestTerritory mine, TestTerritory theirs) {
        Map<Proof, UUID> first = stage.in(mine, () -> rows.ids(List.of(PAPER), TieStage.AT));
        assertThat(stage.in(mine, () -> rows.ids(List.of(PAPER), TieStage.AT))).isEqualTo(first);
        assertThat(stage.in(theirs, () -> rows.ids(List.of(PAPER), TieStage.AT)))
                .isNotEqualTo(first);
    }
}
