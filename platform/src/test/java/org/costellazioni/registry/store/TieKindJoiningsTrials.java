package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.Stage;
import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.TestActors;
import org.costellazioni.registry.TieKind;
import org.costellazioni.registry.Ties;
import org.costellazioni.registry.store.TieKindJoinings.Joined;

import java.time.Instant;
import java.util.Map;

class TieKindJoiningsTrials implements RepositoryTrials {

    private final TieKindJoinings joinings;
    private final TieKindRows kinds;
    private final TestActors actors;
    private final Stage stage;

    TieKindJoiningsTrials(
            TieKindJoinings joinings, TieKindRows kinds, TestActors actors, Stage stage) {
        this.joinings = joinings;
        this.kinds = kinds;
        this.actors = actors;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return TieKindJoinings.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "find", this::aJoiningIsKnownOnlyAtHome,
                "ties", this::tiesGoBackOnlyAtHome,
                "doubled", this::tiesGoBackOnlyAtHome,
                "undo", this::tiesGoBackOnlyAtHome);
    }

    private TieKind kind(TestTerritory territory, TieKind.Code code) {
        return stage.in(territory, () -> new Ties.Kinds(kinds.all())).of(code.text());
    }

    private Joined join(TestTerritory territory) {
        ActorId first = actors.make(territory, "ets", "Il Cortile");
        ActorId second = actors.make(territory, "hub", "Casa dei colori");
        actors.tie(territory, TestActors.SAME_TABLE, first, second, "2023-03-12");
        TieKind gone = kind(territory, TestActors.SAME_TABLE);
        TieKind kept = kind(territory, TestActors.EXCHANGE_WITH);
        return stage.in(territory, () -> {
            TieKindRows.Moved moved = kinds.join(gone, kept, Instant.EPOCH, null);
            kinds.put(kept.with(gone));
            return joinings.find(moved.joining()).orElseThrow();
        });
    }

    private void aJoiningIsKnownOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Joined joined = join(mine);
        assertThat(stage.in(mine, () -> joinings.find(joined.id()))).contains(joined);
        assertThat(stage.in(theirs, () -> joinings.find(joined.id()))).isEmpty();
    }

    private void tiesGoBackOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        Joined joined = join(mine);
        assertThat(stage.in(mine, () -> joinings.ties(joined))).isEqualTo(1);
        assertThat(stage.in(mine, () -> joinings.doubled(joined))).isZero();
        assertThat(stage.in(theirs, () -> joinings.ties(joined))).isZero();
        assertThat(stage.in(theirs, () -> joinings.doubled(joined))).isZero();
        stage.run(theirs, () -> joinings.undo(joined));
        assertThat(stage.in(mine, () -> joinings.ties(joined))).isEqualTo(1);
        stage.run(mine, () -> joinings.undo(joined));
        assertThat(stage.in(mine, () -> joinings.ties(joined))).isZero();
        assertThat(stage.in(mine, () -> joinings.find(joined.id()))).isEmpty();
        assertThat(kind(mine, joined.gone()).code()).isEqualTo(joined.gone());
    }
}
