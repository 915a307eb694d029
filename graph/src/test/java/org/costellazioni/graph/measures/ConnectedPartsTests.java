package org.costellazioni.graph.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.TextbookGraphs;
import org.junit.jupiter.api.Test;

class ConnectedPartsTests {

    @Test
    void aGroupThatHangsTogetherStaysOne() {
        assertThat(ConnectedParts.of(TextbookGraphs.path(4), new int[] {5, 5, 5, 5}))
                .containsExactly(0, 0, 0, 0);
    }

    @Test
    void aGroupIsDividedWhereAnotherStandsBetween() {
        assertThat(ConnectedParts.of(TextbookGraphs.path(6), new int[] {7, 7, 3, 7, 7, 7}))
                .containsExactly(0, 0, 2, 3, 3, 3);
    }

    @Test
    void whoeverIsTiedToNobodyIsAPart() {
        Graph graph = GraphBuilder.undirected().nodes(5).tie(0, 4).tie(4, 1).build();
        assertThat(ConnectedParts.of(graph, new int[5])).containsExactly(0, 0, 2, 3, 0);
    }
}
