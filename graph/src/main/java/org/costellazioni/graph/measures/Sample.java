package org.costellazioni.graph.measures;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random choices of nodes. */
final class Sample {

    private Sample() {}

    /** Different numbers below {@code nodes}, each set equally likely, in ascending order. */
    static int[] distinct(int nodes, int wanted, SplittableRandom random) {
        int count = Math.min(nodes, wanted);
        int[] all = new int[nodes];
        Arrays.setAll(all, v -> v);
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(nodes - i);
            int chosen = all[other];
            all[other] = all[i];
            all[i] = chosen;
        }
        int[] sample = Arrays.copyOf(all, count);
        Arrays.sort(sample);
        return sample;
    }
}
