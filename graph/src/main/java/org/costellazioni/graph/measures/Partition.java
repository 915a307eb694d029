package org.costellazioni.graph.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A division of the nodes into groups, each node in one.
 *
 * @param groups the group of each node, numbered from 0 without gaps
 * @param count how many groups there are
 */
public record Partition(int[] groups, int count) {

    /** How many nodes each group has. */
    public int[] sizes() {
        int[] sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /** How many nodes the largest group has; 0 if there is no node. */
    public int largest() {
        return Arrays.stream(sizes()).max().orElse(0);
    }

    /** The same division, groups numbered by falling size, then by their first node. */
    public Partition largestFirst() {
        int[] sizes = sizes();
        int[] first = new int[count];
        for (int v = groups.length - 1; v >= 0; v--) {
            first[groups[v]] = v;
        }
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer group) -> -sizes[group])
                        .thenComparingInt(group -> first[group]))
                .mapToInt(group -> group)
                .toArray();
        int[] number = new int[count];
        for (int place = 0; place < count; place++) {
            number[order[place]] = place;
        }
        return new Partition(Arrays.stream(groups).map(group -> number[group]).toArray(), count);
    }
}
