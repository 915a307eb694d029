package org.costellazioni.constellation;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.Rows;
import org.costellazioni.graph.layout.ForceLayout;
import org.costellazioni.graph.layout.Positions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Places a large sky by its communities: each within a disc of its own, whose area grows with the
 * members; discs of communities that share ties stand near each other. So a community seen from
 * afar stands in the middle of its stars, and opens in its own place.
 */
final class CommunityLayout {

    private static final int STEPS_WITHIN = 60;
    private static final int MOST_PUSHES = 300;
    private static final double COVERED = 0.75;
    private static final double ROOM = 1.12;

    private final Graph graph;
    private final int[] groups;
    private final int[][] members;

    private CommunityLayout(Graph graph, int[] groups) {
        this.graph = graph;
        this.groups = groups;
        int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
        Arrays.stream(groups).forEach(group -> sizes[group]++);
        this.members = new int[sizes.length][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] filled = new int[sizes.length];
        for (int v = 0; v < groups.length; v++) {
            members[groups[v]][filled[groups[v]]++] = v;
        }
    }

    /** Places the nodes of groups numbered from 0. Equal graphs and groups give equal positions. */
    static Positions of(Graph graph, int[] groups) {
        return new CommunityLayout(graph, groups).run();
    }

    private Positions run() {
        Positions middles = ForceLayout.of(bonds()).run();
        double[] radii = Arrays.stream(members)
                .mapToDouble(own -> COVERED * Math.sqrt((double) own.length / groups.length))
                .toArray();
        pushApart(middles, radii);
        Positions all = new Positions(new double[groups.length], new double[groups.length]);
        for (int group = 0; group < members.length; group++) {
            Positions within = ForceLayout.of(graph.induced(members[group]))
                    .iterations(STEPS_WITHIN)
                    .run();
            for (int i = 0; i < members[group].length; i++) {
                int v = members[group][i];
                all.x()[v] = middles.x()[group] + radii[group] * within.x()[i];
                all.y()[v] = middles.y()[group] + radii[group] * within.y()[i];
            }
        }
        return all;
    }

    /** The groups as nodes, the ties between them summed. */
    private Graph bonds() {
        Map<Long, Double> sums = new HashMap<>();
        Rows rows = graph.out();
        for (int v = 0; v < groups.length; v++) {
            for (int i = rows.offsets()[v]; i < rows.offsets()[v + 1]; i++) {
                int other = groups[rows.targets()[i]];
                if (groups[v] < other) {
                    sums.merge(
                            (long) groups[v] * members.length + other,
                            rows.weightAt(i),
                            Double::sum);
                }
            }
        }
        GraphBuilder builder = GraphBuilder.undirected().nodes(members.length);
        sums.forEach((pair, weight) -> builder.tie(
                Math.toIntExact(pair / members.length),
                Math.toIntExact(pair % members.length),
                weight));
        return builder.build();
    }

    private static void pushApart(Positions middles, double[] radii) {
        for (int push = 0; push < MOST_PUSHES; push++) {
            boolean moved = false;
            for (int a = 0; a < radii.length; a++) {
                for (int b = a + 1; b < radii.length; b++) {
                    moved |= pushApart(middles, a, b, ROOM * (radii[a] + radii[b]));
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private static boolean pushApart(Positions middles, int a, int b, double least) {
        double x = middles.x()[b] - middles.x()[a];
        double y = middles.y()[b] - middles.y()[a];
        double far = Math.hypot(x, y);
        if (far >= least) {
            return false;
        }
        if (far == 0) {
            // Two in one place part in a direction of their own.
            x = Math.cos(a + 2.4 * b);
            y = Math.sin(a + 2.4 * b);
        } else {
            x /= far;
            y /= far;
        }
        double half = (least - far) / 2;
        middles.x()[a] -= half * x;
        middles.y()[a] -= half * y;
        middles.x()[b] += half * x;
        middles.y()[b] += half * y;
        return true;
    }
}
