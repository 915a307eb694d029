package org.costellazioni.graph;

/** Graphs whose measures are published or can be worked out by hand. */
public final class TextbookGraphs {

    private TextbookGraphs() {}

    private static final int[] KARATE = {
        0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 10, 0, 11, 0, 12, 0, 13, 0, 17, 0, 19, 0,
        21, 0, 31, 1, 2, 1, 3, 1, 7, 1, 13, 1, 17, 1, 19, 1, 21, 1, 30, 2, 3, 2, 7, 2, 8, 2, 9, 2,
        13, 2, 27, 2, 28, 2, 32, 3, 7, 3, 12, 3, 13, 4, 6, 4, 10, 5, 6, 5, 10, 5, 16, 6, 16, 8, 30,
        8, 32, 8, 33, 9, 33, 13, 33, 14, 32, 14, 33, 15, 32, 15, 33, 18, 32, 18, 33, 19, 33, 20, 32,
        20, 33, 22, 32, 22, 33, 23, 25, 23, 27, 23, 29, 23, 32, 23, 33, 24, 25, 24, 27, 24, 31, 25,
        31, 26, 29, 26, 33, 27, 33, 28, 31, 28, 33, 29, 32, 29, 33, 30, 32, 30, 33, 31, 32, 31, 33,
        32, 33
    };

    /** The club of each member of the karate club after it split: 0 the instructor's, 1 the officers'. */
    public static final int[] KARATE_CLUBS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1
    };

    /** Zachary, “An information flow model for conflict and fission in small groups” (1977). */
    public static Graph karate() {
        GraphBuilder builder = GraphBuilder.undirected();
        for (int i = 0; i < KARATE.length; i += 2) {
            builder.tie(KARATE[i], KARATE[i + 1]);
        }
        return builder.build();
    }

    /** Nodes in a row. */
    public static Graph path(int nodes) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        for (int v = 1; v < nodes; v++) {
            builder.tie(v - 1, v);
        }
        return builder.build();
    }

    /** Nodes in a ring. */
    public static Graph cycle(int nodes) {
        GraphBuilder builder = GraphBuilder.undirected();
        for (int v = 0; v < nodes; v++) {
            builder.tie(v, (v + 1) % nodes);
        }
        return builder.build();
    }

    /** Node 0 in the middle of the others. */
    public static Graph star(int leaves) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(1);
        for (int v = 1; v <= leaves; v++) {
            builder.tie(0, v);
        }
        return builder.build();
    }

    /** Every node tied to every other. */
    public static Graph clique(int nodes) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(nodes);
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < v; w++) {
                builder.tie(v, w);
            }
        }
        return builder.build();
    }

    /** A sheet of squares, numbered row by row. */
    public static Graph grid(int width, int height) {
        GraphBuilder builder = GraphBuilder.undirected().nodes(width * height);
        for (int v = 0; v < width * height; v++) {
            if (v % width > 0) {
                builder.tie(v - 1, v);
            }
            if (v >= width) {
                builder.tie(v - width, v);
            }
        }
        return builder.build();
    }

    /** No node at all. */
    public static Graph empty() {
        return GraphBuilder.undirected().build();
    }

    /** Nodes without a tie. */
    public static Graph isolates(int nodes) {
        return GraphBuilder.undirected().nodes(nodes).build();
    }

    /** Two cliques joined by a single tie between their first nodes, 0 and {@code size}. */
    public static Graph barbell(int size) {
        GraphBuilder builder = GraphBuilder.undirected();
        for (int v = 0; v < size; v++) {
            for (int w = 0; w < v; w++) {
                builder.tie(v, w).tie(size + v, size + w);
            }
        }
        return builder.tie(0, size).build();
    }
}
