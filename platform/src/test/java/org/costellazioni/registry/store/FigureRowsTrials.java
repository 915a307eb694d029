package org.costellazioni.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.kernel.ActorId;
import org.costellazioni.registry.ActorLine;
import org.costellazioni.registry.TestActors;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;

/** Figures count the territory at hand and nothing else. */
@Component
class FigureRowsTrials implements RepositoryTrials {

    private final FigureRows rows;
    private final Stage stage;
    private final TestActors actors;

    FigureRowsTrials(FigureRows rows, Stage stage, TestActors actors) {
        this.rows = rows;
        this.stage = stage;
        this.actors = actors;
    }

    @Override
    public Class<?> repository() {
        return FigureRows.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "actors", this::actorsAreCountedOnlyAtHome,
                "newcomers", this::actorsAreCountedOnlyAtHome,
                "tiesFormedSince", this::tiesAreCountedOnlyAtHome);
    }

    private void actorsAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        actors.make(mine, "ets", "La Tela");
        assertThat(stage.in(mine, rows::actors)).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.newcomers(3)))
                .extracting(ActorLine::name)
                .containsExactly("La Tela");
        assertThat(stage.in(theirs, rows::actors)).isZero();
        assertThat(stage.in(theirs, () -> rows.newcomers(3))).isEmpty();
    }

    private void tiesAreCountedOnlyAtHome(TestTerritory mine, TestTerritory theirs) {
        ActorId one = actors.make(mine, "ets", "La Tela");
        ActorId other = actors.make(mine, "ets", "Ponte Nuovo");
        actors.tie(mine, "partner", one, other, "2024-05-01");
        actors.reservedTie(mine, "exchange", one, other, "2024-05-01");
        LocalDate day = LocalDate.of(2024, 5, 1);
        assertThat(stage.in(mine, () -> rows.tiesFormedSince(day))).isEqualTo(1);
        assertThat(stage.in(mine, () -> rows.tiesFormedSince(day.plusDays(1)))).isZero();
        assertThat(stage.in(theirs, () -> rows.tiesFormedSince(day))).isZero();
    }
}
