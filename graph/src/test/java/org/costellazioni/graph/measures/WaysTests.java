package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.TextbookGraphs;
import org.junit.jupiter.api.Test;

class WaysTests {

    @Test
    void goesTheShortestWayBySteps() {
        ShortestPaths paths = ShortestPaths.bySteps(TextbookGraphs.cycle(6), 0);

        assertThat(paths.distance()).containsExactly(0, 1, 2, 3, 2, 1);
        assertThat(paths.wayTo(3)).containsExactly(0, 1, 2, 3);
        assertThat(paths.wayTo(0)).containsExactly(0);
    }

    @Test
    void goesTheShortestWayByLength() {
        Graph graph = GraphBuilder.undirected()
                .tie(0, 1, 4)
                .tie(0, 2, 1)
                .tie(2, 1, 2)
                .tie(1, 3, 1)
                .nodes(5)
                .build();

        ShortestPaths paths = ShortestPaths.byLength(graph, 0);

        assertThat(paths.distance()).containsExactly(0, 3, 1, 4, Double.POSITIVE_INFINITY);
        assertThat(paths.wayTo(3)).containsExactly(0, 2, 1, 3);
        assertThat(paths.wayTo(4)).isEmpty();
    }

    @Test
    void followsDirections() {
        Graph graph = GraphBuilder.directed().tie(0, 1).tie(1, 2).tie(2, 0).build();

        assertThat(ShortestPaths.bySteps(graph, 1).distance()).containsExactly(2, 0, 1);
    }

    @Test
    void cutsOutWhatSurroundsANode() {
        Graph karate = TextbookGraphs.karate();

        EgoNetwork contacts = EgoNetwork.around(karate, 16, 1);
        EgoNetwork wider = EgoNetwork.around(karate, 16, 2);

        assertThat(contacts.original()).containsExactly(16, 5, 6);
        assertThat(contacts.graph().ties()).isEqualTo(3);
        assertThat(wider.original()).containsExactly(16, 5, 6, 0, 10, 4);
        assertThat(EgoNetwork.around(karate, 16, 0).original()).containsExactly(16);
        assertThat(EgoNetwork.around(karate, 16, 99).original()).hasSize(34);
    }

    @Test
    void tiesMembersOfTheSameGroups() {
        int[] member = {0, 1, 2, 0, 1, 3, 3, 0};
        int[] group = {0, 0, 0, 1, 1, 1, 2, 1};

        Graph shared = TwoModeProjection.of(5, member, group).bySharedGroups();
        Graph attention = TwoModeProjection.of(5, member, group).bySharedAttention();

        assertThat(shared.nodes()).isEqualTo(5);
        assertThat(shared.ties()).isEqualTo(5);
        assertThat(shared.out().weightAt(shared.out().find(0, 1))).isEqualTo(2);
        assertThat(shared.out().weightAt(shared.out().find(0, 3))).isEqualTo(1);
        assertThat(attention.strength(0)).isEqualTo(2, within(1e-12));
        assertThat(attention.strength(3)).isEqualTo(1, within(1e-12));
        assertThat(shared.degree(4)).isZero();
    }

    @Test
    void refusesMembersThatAreNotThere() {
        assertThatThrownBy(() -> TwoModeProjection.of(2, new int[] {2}, new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TwoModeProjection.of(2, new int[] {1}, new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
