package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.intake.rules.CountedPlace;
import org.costellazioni.intake.rules.DoubtfulPlace;
import org.costellazioni.intake.rules.ListField;
import org.costellazioni.intake.rules.PlaceMeaning;
import org.costellazioni.intake.store.PlaceDoubts.Doubt;
import org.costellazioni.intake.store.PlaceDoubts.Taken;
import org.costellazioni.intake.store.RowOutcome.End;
import org.costellazioni.kernel.ActorId;
import org.springframework.dao.DataIntegrityViolationException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Places that nobody knows, with two territories. */
class PlaceDoubtsTrials implements RepositoryTrials {

    private static final DoubtfulPlace MESTRE = new DoubtfulPlace(ListField.NEIGHBORHOOD, "Mestre");

    private final PlaceDoubts doubts;
    private final RowOutcomes outcomes;
    private final Stage stage;

    PlaceDoubtsTrials(PlaceDoubts doubts, RowOutcomes outcomes, Stage stage) {
        this.doubts = doubts;
        this.outcomes = outcomes;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return PlaceDoubts.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of(
                "insert", this::doubtsOfAnothersRowsAreRefused,
                "of", this::theyAreCountedInTheirTerritoryAlone,
                "taken", this::theyAreCountedInTheirTerritoryAlone,
                "meanings", this::whatIsSaidHoldsInItsTerritoryAlone,
                "decide", this::whatIsSaidHoldsInItsTerritoryAlone);
    }

    private ImportId named(TestTerritory mine, UUID actor) {
        ImportId id = stage.anImport(mine);
        stage.run(mine, () -> {
            outcomes.insert(
                    id,
                    List.of(
                            RowOutcome.ofActor(2, End.ACCEPTED, actor),
                            RowOutcome.of(3, End.REJECTED, "")));
            doubts.insert(id, List.of(new Doubt(2, MESTRE), new Doubt(3, MESTRE)));
        });
        return id;
    }

    private void doubtsOfAnothersRowsAreRefused(TestTerritory mine, TestTerritory theirs) {
        ImportId id = named(mine, stage.anActor(mine, "Coro"));
        assertThatThrownBy(() ->
                        stage.run(theirs, () -> doubts.insert(id, List.of(new Doubt(2, MESTRE)))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void theyAreCountedInTheirTerritoryAlone(TestTerritory mine, TestTerritory theirs) {
        UUID actor = stage.anActor(mine, "Coro");
        ImportId id = named(mine, actor);
        assertThat(stage.in(mine, () -> doubts.of(id)))
                .as("but for rows that were rejected")
                .containsExactly(new CountedPlace(MESTRE, 1, null));
        assertThat(stage.in(mine, () -> doubts.taken(id, MESTRE)))
                .containsExactly(new Taken(2, new ActorId(actor), null));
        assertThat(stage.in(theirs, () -> doubts.of(id))).isEmpty();
        assertThat(stage.in(theirs, () -> doubts.taken(id, MESTRE))).isEmpty();
    }

    private void whatIsSaidHoldsInItsTerritoryAlone(TestTerritory mine, TestTerritory theirs) {
        ImportId id = named(mine, stage.anActor(mine, "Coro"));
        PlaceMeaning locality = PlaceMeaning.localityOf("Venezia");
        assertThat(stage.<Boolean>in(
                        mine, () -> doubts.decide(id, MESTRE, locality, null, Instant.EPOCH)))
                .isTrue();
        assertThat(stage.<Boolean>in(
                        mine,
                        () -> doubts.decide(id, MESTRE, PlaceMeaning.NOTHING, null, Instant.EPOCH)))
                .as("said already")
                .isFalse();
        assertThat(stage.in(mine, () -> doubts.meanings(id))).isEqualTo(Map.of(MESTRE, locality));
        assertThat(stage.in(mine, () -> doubts.of(id)))
                .containsExactly(new CountedPlace(MESTRE, 1, locality));
        assertThat(stage.in(theirs, () -> doubts.meanings(id))).isEmpty();
        assertThatThrownBy(() -> stage.run(
                        theirs, () -> doubts.decide(id, MESTRE, locality, null, Instant.EPOCH)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
