package org.costellazioni.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.PlatformTest;
import org.costellazioni.TestTerritory;
import org.costellazioni.database.Rounds;
import org.costellazioni.territories.Territories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.stream.IntStream;

/**
 * Imports of all kinds, undos of any part of them and edits by people, in any order: once all imports and
 * decisions are undone, everything is as people alone would have made it.
 */
@PlatformTest
class ImportUndoSequencesTests {

    private static final int SEQUENCES = 3;
    private static final int ACTS = 30;

    @Autowired
    private Territories territories;

    @Autowired
    private SequenceWorld worlds;

    static IntStream rounds() {
        return Rounds.of("import-undo");
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void everythingGoesBackToItsOwner(int round) {
        for (int i = 0; i < SEQUENCES; i++) {
            int seed = round * SEQUENCES + i;
            SequenceWorld.In world = worlds.in(TestTerritory.make(territories), seed);
            for (int act = 0; act < ACTS; act++) {
                world.act();
            }
            world.undoEverything();
            assertThat(world.lost()).as("seed %d", seed).isEmpty();
        }
    }
}
