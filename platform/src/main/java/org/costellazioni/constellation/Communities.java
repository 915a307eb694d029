package org.costellazioni.constellation;

import org.costellazioni.graph.Crew;
import org.costellazioni.graph.Graph;
import org.costellazioni.graph.measures.Leiden;
import org.costellazioni.graph.measures.Partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a large sky into groups that can be shown as one star and opened one by one: communities
 * of the graph; those too large divided again, by their ties while that helps, then evenly; and all
 * who are nearly alone gathered, in the order in which they came.
 */
final class Communities {

    /** No group holds more. */
    static final int LARGEST = 1_200;

    /** A smaller community joins others. */
    static final int SMALLEST = 12;

    private final List<int[]> groups = new ArrayList<>();
    private final List<int[]> few = new ArrayList<>();

    private Communities() {}

    /** The group of each node, from 0. Equal graphs give equal groups. */
    static int[] of(Graph graph) {
        Communities found = new Communities();
        int[] all = new int[graph.nodes()];
        Arrays.setAll(all, v -> v);
        found.divide(graph, all);
        found.inParts(found.few.stream().flatMapToInt(Arrays::stream).toArray());
        int[] group = new int[graph.nodes()];
        for (int number = 0; number < found.groups.size(); number++) {
            for (int v : found.groups.get(number)) {
                group[v] = number;
            }
        }
        return group;
    }

    private void divide(Graph graph, int[] nodes) {
        Partition partition = Leiden.of(graph).crew(Crew.ofAllProcessors()).run();
        if (partition.count() == 1) {
            inParts(nodes);
            return;
        }
        for (int[] members : members(partition)) {
            int[] own = Arrays.stream(members).map(i -> nodes[i]).toArray();
            if (own.length < SMALLEST) {
                few.add(own);
            } else if (own.length <= LARGEST) {
                groups.add(own);
            } else {
                divide(graph.induced(members), own);
            }
        }
    }

    private static int[][] members(Partition partition) {
        int[] sizes = partition.sizes();
        int[][] members = new int[partition.count()][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] filled = new int[members.length];
        for (int v = 0; v < partition.groups().length; v++) {
            int group = partition.groups()[v];
            members[group][filled[group]++] = v;
        }
        return members;
    }

    /** Parts of equal size, in the order given. */
    private void inParts(int[] nodes) {
        int parts = (nodes.length + LARGEST - 1) / LARGEST;
        for (int part = 0; part < parts; part++) {
            groups.add(Arrays.copyOfRange(nodes, (int) ((long) nodes.length * part / parts), (int)
                    ((long) nodes.length * (part + 1) / parts)));
        }
    }
}
