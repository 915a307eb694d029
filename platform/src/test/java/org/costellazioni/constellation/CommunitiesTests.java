package org.costellazioni.constellation;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.layout.Positions;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

class CommunitiesTests {

    private static final int HOUSES = 30;
    private static final int SIZE = 100;
    private static final int ALONE = 2_000;

    private final Random random = new Random(12);

    /** Houses whose people know each other, a few ties across, and people who know nobody. */
    private Graph village() {
        GraphBuilder builder = GraphBuilder.undirected().nodes(HOUSES * SIZE + ALONE);
        for (int house = 0; house < HOUSES; house++) {
            for (int tie = 0; tie < 6 * SIZE; tie++) {
                builder.tie(
                        house * SIZE + random.nextInt(SIZE),
                        house * SIZE + random.nextInt(SIZE),
                        1);
            }
        }
        for (int tie = 0; tie < HOUSES; tie++) {
            builder.tie(random.nextInt(HOUSES * SIZE), random.nextInt(HOUSES * SIZE), 1);
        }
        return builder.build();
    }

    @Test
    void keepsTogetherThoseWhoAreTiedAndGathersTheOthers() {
        Graph village = village();
        int[] groups = Communities.of(village);
        for (int house = 0; house < HOUSES; house++) {
            int[] own = Arrays.copyOfRange(groups, house * SIZE, (house + 1) * SIZE);
            assertThat(Arrays.stream(own).distinct().count())
                    .as("house %d of seed 12", house)
                    .isEqualTo(1);
        }
        int[] alone = Arrays.copyOfRange(groups, HOUSES * SIZE, groups.length);
        assertThat(Arrays.stream(alone).distinct().count()).isEqualTo(2);
        assertThat(Communities.of(village)).isEqualTo(groups);
    }

    @Test
    void makesNoGroupLargerThanCanBeOpenedAtOnce() {
        int nodes = 5_000;
        GraphBuilder star = GraphBuilder.undirected().nodes(nodes);
        for (int leaf = 1; leaf < nodes; leaf++) {
            star.tie(0, leaf, 1);
        }
        int[] groups = Communities.of(star.build());
        int[] sizes = new int[Arrays.stream(groups).max().orElseThrow() + 1];
        Arrays.stream(groups).forEach(group -> sizes[group]++);
        assertThat(Arrays.stream(sizes).boxed())
                .allMatch(size -> size > 0 && size <= Communities.LARGEST);
    }

    @Test
    void standsEachGroupInADiscThatTouchesNoOther() {
        Graph village = village();
        int[] groups = Communities.of(village);
        Positions drawn = CommunityLayout.of(village, groups);
        int count = Arrays.stream(groups).max().orElseThrow() + 1;
        double[][] discs = new double[count][];
        for (int group = 0; group < count; group++) {
            discs[group] = disc(drawn, groups, group);
        }
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double far = Math.hypot(discs[a][0] - discs[b][0], discs[a][1] - discs[b][1]);
                assertThat(far)
                        .as("groups %d and %d of seed 12", a, b)
                        .isGreaterThan(0.9 * (discs[a][2] + discs[b][2]));
            }
        }
        assertThat(CommunityLayout.of(village, groups).x()).isEqualTo(drawn.x());
    }

    /** Middle and radius of what a group covers. */
    private static double[] disc(Positions drawn, int[] groups, int group) {
        int[] own = IntStream.range(0, groups.length)
                .filter(v -> groups[v] == group)
                .toArray();
        double x = Arrays.stream(own).mapToDouble(v -> drawn.x()[v]).average().orElseThrow();
        double y = Arrays.stream(own).mapToDouble(v -> drawn.y()[v]).average().orElseThrow();
        double radius = Arrays.stream(own)
                .mapToDouble(v -> Math.hypot(drawn.x()[v] - x, drawn.y()[v] - y))
                .sorted()
                .skip(own.length / 2)
                .findFirst()
                .orElseThrow();
        return new double[] {x, y, radius};
    }
}
