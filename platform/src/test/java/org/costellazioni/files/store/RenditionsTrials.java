package org.costellazioni.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.TestTerritory;
import org.costellazioni.house.RepositoryTrials;

import java.time.Instant;
import java.util.Map;

/** Smaller pictures with two territories. */
class RenditionsTrials implements RepositoryTrials {

    private static final byte[] BYTES = {1, 2};

    private final Renditions renditions;
    private final TestContents stage;

    RenditionsTrials(Renditions renditions, TestContents stage) {
        this.renditions = renditions;
        this.stage = stage;
    }

    @Override
    public Class<?> repository() {
        return Renditions.class;
    }

    @Override
    public Map<String, Trial> trials() {
        return Map.of("keep", this::staysAtHome, "find", this::staysAtHome);
    }

    private void staysAtHome(TestTerritory mine, TestTerritory theirs) {
        ContentId picture = stage.enter(mine).id();
        stage.run(theirs, () -> renditions.keep(picture, 160, BYTES, Instant.EPOCH));
        assertThat(stage.in(mine, () -> renditions.find(picture, 160))).isEmpty();
        stage.run(mine, () -> renditions.keep(picture, 160, BYTES, Instant.EPOCH));
        stage.run(mine, () -> renditions.keep(picture, 160, new byte[1], Instant.EPOCH));
        assertThat(stage.in(mine, () -> renditions.find(picture, 160))).hasValue(BYTES);
        assertThat(stage.in(theirs, () -> renditions.find(picture, 160))).isEmpty();
    }
}
