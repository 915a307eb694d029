package org.costellazioni.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;
import org.costellazioni.intake.ImportId;
import org.costellazioni.kernel.ActorId;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What sources said last, with two territories. */
class SightingsTrials implements RepositoryTrials {

    private final Sightings sightings;
    private final Stage stage;

    SightingsTrials(Sightings sightings, Stage stage) {
        this.sightings = sightings;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return Sightings.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("of", this::eachKeepsItsOwn, "save", this::eachKeepsItsOwn);
    }

    private void eachKeepsItsOwn(TestTerritory mine, TestTerritory theirs) {
        Sighting first = sighting(mine, "uno");
        Sighting again = sighting(mine, "due");
        Sighting other = sighting(theirs, "tre");
        stage.run(mine, () -> sightings.save("csv", List.of(first)));
        stage.run(mine, () -> sightings.save("csv", List.of(again)));
        stage.run(theirs, () -> sightings.save("csv", List.of(other)));
        assertThat(stage.in(mine, () -> sightings.of("csv", List.of("k", "k", "altra"))))
                .containsOnly(Map.entry("k", again));
        assertThat(stage.in(theirs, () -> sightings.of("csv", List.of("k"))))
                .containsOnly(Map.entry("k", other));
        assertThat(stage.in(mine, () -> sightings.of("runts", List.of("k")))).isEmpty();
    }

    private Sighting sighting(TestTerritory territory, String fingerprint) {
        UUID actor = stage.anActor(territory, "Attore " + fingerprint);
        ImportId read = new ImportId(new UUID(0, 5));
        return new Sighting("k", new ActorId(actor), fingerprint, "", read, 9);
    }
}
