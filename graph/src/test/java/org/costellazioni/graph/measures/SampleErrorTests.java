package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The smaller of the bounds of Hoeffding (1963, theorem 2) and Maurer and Pontil (“Empirical Bernstein
 * bounds and sample variance penalization”, 2009, theorem 4), worked out apart.
 */
class SampleErrorTests {

    @ParameterizedTest(name = "{0} of {1} nodes")
    @CsvSource({
        // samples, nodes, largest component, sum, sum of squares, error
        "1000, 10, 10, 0, 0, 0.019146669765170765",
        "1000, 10, 10, 1000, 1100, 0.02448446594926516",
        "1000, 10, 6, 1000, 1100, 0.014911131066679776",
        "400, 50, 50, 800, 9000, 0.07303632912076717",
        "10, 10, 10, 0, 0, 0.6423631010260075",
        "1000, 3, 3, 0, 0, 0.02162988124490168",
        "2, 3, 2, 0, 0, 0",
        "2, 10, 10, 0, 0, 1",
        "1, 3, 2, 0, 0, 1",
        "1000, 2, 2, 0, 0, 1"
    })
    void isTheSmallerOfTwoBounds(
            int samples, int nodes, int largest, double sum, double squares, double error) {
        SourceSums sums = new SourceSums(new double[] {sum}, new double[] {squares});
        assertThat(new SampleError(samples, nodes, largest).of(sums))
                .isEqualTo(error, within(1e-12));
    }

    @Test
    void isThatOfTheWorstNode() {
        SampleError error = new SampleError(1000, 10, 10);
        SourceSums sums = new SourceSums(new double[] {0, 1000, 0}, new double[] {0, 1100, 0});
        assertThat(error.of(sums)).isEqualTo(0.02448446594926516, within(1e-12));
    }

    @Test
    void whatWorkersSummedUpIsAddedNodeByNode() {
        SourceSums added = SourceSums.added(new SourceSums[] {
            new SourceSums(new double[] {1, 2}, new double[] {1, 4}),
            new SourceSums(new double[] {3, 4}, new double[] {9, 16})
        });
        assertThat(added.sums()).containsExactly(4, 6);
        assertThat(added.squares()).containsExactly(10, 20);
    }
}
