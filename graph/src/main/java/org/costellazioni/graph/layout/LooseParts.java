package org.costellazioni.graph.layout;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Components;
import org.costellazioni.graph.measures.Partition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What no tie holds to the main part of a graph: components of less than a tenth of the largest.
 * Forces would drive them far out and leave the rest a dot in the middle, so they have their place
 * in rings around it instead, each component on neighboring places.
 */
final class LooseParts {

    private static final double SMALL = 0.1;

    private final int[] main;
    private final int[] loose;

    private LooseParts(int[] main, int[] loose) {
        this.main = main;
        this.loose = loose;
    }

    static LooseParts of(Graph graph) {
        Partition components = Components.weak(graph);
        int[] group = components.groups();
        int[] sizes = components.sizes();
        double least = components.largest() * SMALL;
        int[] main = IntStream.range(0, group.length)
                .filter(v -> sizes[group[v]] >= least)
                .toArray();
        int[] loose = IntStream.range(0, group.length)
                .filter(v -> sizes[group[v]] < least)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -sizes[group[v]])
                        .thenComparingInt(v -> group[v])
                        .thenComparingInt(v -> v))
                .mapToInt(v -> v)
                .toArray();
        return new LooseParts(main, loose);
    }

    /** The nodes of the main part, in ascending order. */
    int[] main() {
        return main;
    }

    /**
     * Gives each loose node that was not placed yet a free place around all that were, as far from
     * its neighbors as the nodes of the main part are from theirs on average.
     */
    void placeAround(Positions positions, boolean[] placed) {
        int[] waiting = Arrays.stream(loose).filter(v -> !placed[v]).toArray();
        if (waiting.length == 0) {
            return;
        }
        double middleX = mean(positions.x(), main);
        double middleY = mean(positions.y(), main);
        double reach = 0;
        for (int v = 0; v < placed.length; v++) {
            if (placed[v]) {
                reach = Math.max(
                        reach, Math.hypot(positions.x()[v] - middleX, positions.y()[v] - middleY));
            }
        }
        double step = reach > 0 ? reach * Math.sqrt(Math.PI / main.length) : 1;
        double radius = reach + step;
        int done = 0;
        while (done < waiting.length) {
            int room = Math.max(1, (int) (2 * Math.PI * radius / step));
            int here = Math.min(room, waiting.length - done);
            for (int i = 0; i < here; i++) {
                double angle = 2 * Math.PI * i / here;
                positions.x()[waiting[done + i]] = middleX + radius * Math.cos(angle);
                positions.y()[waiting[done + i]] = middleY + radius * Math.sin(angle);
            }
            done += here;
            radius += step;
        }
    }

    private static double mean(double[] values, int[] nodes) {
        return Arrays.stream(nodes).mapToDouble(v -> values[v]).average().orElse(0);
    }
}
