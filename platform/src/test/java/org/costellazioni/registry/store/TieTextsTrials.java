package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.Proof;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Ties as they stand, with two territories. */
class TieTextsTrials implements RepositoryTrials {

    private static final LocalDate DAY = LocalDate.parse("2025-05-01");

    private final TieTexts states;
    private final TieRows rows;
    private final Stage stage;
    private final TestActors actors;

    TieTextsTrials(TieTexts states, TieRows rows, Stage stage, TestActors actors) {
        this.states = states;
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return TieTexts.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "of", this::isSeenOnlyAtHome,
                "lock", this::isSeenOnlyAtHome,
                "withdraw", this::goesOnlyAtHome,
                "restore", this::isAsBeforeOnlyAtHome);
    }

    private Ties.Draft draft(TestTerritory mine) {
        ActorId source = actors.make(mine, "ets", "Il Cortile");
        ActorId target = actors.make(mine, "network", "Rete");
        Proof proof = Proof.page("/documenti/1", "Verbale");
        Ties.Draft draft = new Ties.Draft(
                TieKind.Code.MEMBER_OF, source, target, "socio | amico", DAY, null, 2, proof, true);
        stage.run(
                mine,
                () -> rows.put(
                        List.of(draft), new TieRows.Recording(Instant.EPOCH, null, "desk", false)));
        return draft;
    }

    private TieTexts.State state(TestTerritory mine, Ties.Draft draft) {
        return Objects.requireNonNull(
                stage.in(mine, () -> states.of(List.of(draft))).getFirst());
    }

    private void isSeenOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Ties.Draft draft = draft(mine);
        TieTexts.State state = state(mine, draft);
        assertThat(state.text()).endsWith("||2|socio | amico");
        assertThat(state.ends()).isEqualTo(draft.source() + "|" + draft.target());
        assertThat(stage.in(theirs, () -> states.of(List.of(draft)))).containsOnlyNulls();
        assertThat(stage.in(mine, () -> states.lock(List.of(state.id()))))
                .containsOnly(Map.entry(state.id(), state));
        assertThat(stage.in(theirs, () -> states.lock(List.of(state.id())))).isEmpty();
    }

    private void goesOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Ties.Draft draft = draft(mine);
        TieTexts.State state = state(mine, draft);
        stage.run(theirs, () -> states.withdraw(List.of(state.id()), Instant.EPOCH));
        assertThat(state(mine, draft)).isEqualTo(state);
        stage.run(mine, () -> states.withdraw(List.of(state.id()), Instant.EPOCH));
        assertThat(stage.in(mine, () -> states.of(List.of(draft)))).containsOnlyNulls();
    }

    private void isAsBeforeOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Ties.Draft draft = draft(mine);
        TieTexts.State now = state(mine, draft);
        TieTexts.State before =
                new TieTexts.State(now.id(), now.ends() + "|2026-01-01|1|presidente");
        stage.run(theirs, () -> states.restore(List.of(before)));
        assertThat(state(mine, draft)).isEqualTo(now);
        stage.run(mine, () -> states.restore(List.of(before)));
        assertThat(state(mine, draft)).isEqualTo(before);
    }
}
