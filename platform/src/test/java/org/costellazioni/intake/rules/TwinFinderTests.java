package org.costellazioni.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;

class TwinFinderTests {

    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID THIRD = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private final TwinFinder finder = new TwinFinder(new KnownPlaces()
            .municipality("Mira")
            .municipality("Venezia")
            .locality("Mestre", "Venezia"));

    /** Words weigh little until many names are there without them. */
    @BeforeEach
    void fillTheIndex() {
        for (int i = 0; i < 60; i++) {
            finder.add(UUID.randomUUID(), "Circolo numero " + i, "Dolo", true);
        }
    }

    @Test
    void tellsEachPairOnceTheLesserIdentifierFirst() {
        finder.add(SECOND, "Amici della Lanterna", "Mira", false);
        finder.add(FIRST, "AMICI DELLA LANTERNA APS", "Mira", false);
        assertThat(finder.size()).isEqualTo(62);
        assertThat(finder.pairs(60, 62)).containsExactly(new TwinFinder.Pair(FIRST, SECOND, 100));
    }

    @Test
    void comparesTheActorsOfTheNumbersGivenWithAll() {
        finder.add(FIRST, "Amici della Lanterna", "Mira", false);
        finder.add(SECOND, "Amici della Lanterna", "Mira", false);
        finder.add(THIRD, "Amici della Lanterna", "Mira", false);
        assertThat(finder.pairs(61, 62)).containsExactly(new TwinFinder.Pair(SECOND, THIRD, 100));
        assertThat(finder.pairs(60, 1_000)).hasSize(3);
        assertThat(finder.pairs(62, 63)).isEmpty();
    }

    @Test
    void namesOfTwoActorsWithFiscalCodesMustBeAllButEqual() {
        finder.add(FIRST, "Amici della Lanterna Rossa", "Mira", true);
        finder.add(SECOND, "Amici della Lanterma Rossa", "Mira", true);
        assertThat(finder.pairs(60, 62)).isEmpty();
        finder.add(THIRD, "Amici della Lanterna Rossa", "Mira", true);
        assertThat(finder.pairs(60, 63)).containsExactly(new TwinFinder.Pair(FIRST, THIRD, 100));
    }

    @Test
    void likenessIsEnoughWhereOneHasNoFiscalCode() {
        finder.add(FIRST, "Amici della Lanterna Rossa", "Mira", true);
        finder.add(SECOND, "Amici della Lanterma Rossa", "Mira", false);
        assertThat(finder.pairs(60, 62)).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo(FIRST);
            assertThat(pair.second()).isEqualTo(SECOND);
            assertThat(pair.percent())
                    .isBetween(TwinFinder.ONE_UNCODED_PERCENT, TwinFinder.BOTH_CODED_PERCENT - 1);
        });
    }

    @Test
    void anotherMunicipalityTakesTooMuchOff() {
        finder.add(FIRST, "Amici della Lanterna", "Mira", false);
        finder.add(SECOND, "Amici della Lanterna", "Venezia", false);
        assertThat(finder.pairs(60, 62)).isEmpty();
    }

    @Test
    void anEqualNameInALocalityOrInAPlaceThatNobodyKnowsIsAPair() {
        finder.add(FIRST, "Amici della Lanterna", "Venezia", true);
        finder.add(SECOND, "Amici della Lanterna", "Mestre", false);
        finder.add(THIRD, "Amici della Lanterna", "Campalto", false);
        assertThat(finder.pairs(60, 63))
                .containsExactlyInAnyOrder(
                        new TwinFinder.Pair(FIRST, SECOND, 100),
                        new TwinFinder.Pair(FIRST, THIRD, 92),
                        new TwinFinder.Pair(SECOND, THIRD, 92));
    }

    @Test
    void aFormerNameOfAnActorLeadsToIt() {
        finder.add(FIRST, "Amici della Lanterna", "Mira", true);
        finder.add(FIRST, "Compagnia del Lume Rosso", "Mira", true);
        finder.add(SECOND, "Compagnia del Lume Rosso", "Mira", false);
        assertThat(finder.size()).isEqualTo(62);
        assertThat(finder.pairs(60, 62)).containsExactly(new TwinFinder.Pair(FIRST, SECOND, 100));
    }

    @Test
    void aShortNameFindsTheLongOneThatItIsAPartOf() {
        finder.add(SECOND, "Lanterna Rossa", "Mira", false);
        finder.add(FIRST, "Compagnia teatrale di strada Lanterna Rossa del Naviglio", "Mira", true);
        assertThat(finder.pairs(60, 62)).singleElement().satisfies(pair -> {
            assertThat(pair.first()).isEqualTo(FIRST);
            assertThat(pair.second()).isEqualTo(SECOND);
        });
    }
}
