package org.costellazioni.graph.measures;

import org.costellazioni.graph.Graph;
import org.costellazioni.graph.GraphBuilder;
import org.costellazioni.graph.Rows;

import java.util.Arrays;

/**
 * From who took part in what to who is tied with whom: two members are tied when they share a
 * group.
 *
 * <p>Breiger, “The duality of persons and groups” (1974).
 */
public final class TwoModeProjection {

    private final Rows groupsOf;
    private final Rows membersOf;

    private TwoModeProjection(Rows groupsOf, Rows membersOf) {
        this.groupsOf = groupsOf;
        this.membersOf = membersOf;
    }

    /**
     * Takes in who belongs to what; the same membership told twice counts once.
     *
     * @param members how many members there are, with a group or without
     * @param member the member of each membership, numbered from 0
     * @param group the group of each membership, numbered from 0
     */
    public static TwoModeProjection of(int members, int[] member, int[] group) {
        if (member.length != group.length) {
            throw new IllegalArgumentException("as many members as groups are needed");
        }
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        GraphBuilder builder = GraphBuilder.directed().nodes(members + groups);
        for (int i = 0; i < member.length; i++) {
            if (member[i] >= members) {
                throw new IllegalArgumentException(
                        "there is no member " + member[i] + " of " + members);
            }
            builder.tie(member[i], members + group[i]);
        }
        Graph both = builder.build();
        int[] offsets = Arrays.copyOf(both.out().offsets(), members + 1);
        return new TwoModeProjection(new Rows(offsets, both.out().targets(), null), both.in());
    }

    /** Weighs a tie by the number of groups shared. O(Σ over groups of size²). */
    public Graph bySharedGroups() {
        return project(size -> 1);
    }

    /**
     * Weighs each shared group by 1 / (its size less one), so that large groups tie less, and a
     * member's strength is the number of its groups with others in them (Newman, “Scientific
     * collaboration networks II”, 2001). O(Σ over groups of size²).
     */
    public Graph bySharedAttention() {
        return project(size -> 1.0 / (size - 1));
    }

    @FunctionalInterface
    private interface GroupWeight {
        double of(int size);
    }

    private Graph project(GroupWeight weight) {
        int members = groupsOf.nodes();
        GraphBuilder builder = GraphBuilder.undirected().nodes(members);
        double[] shared = new double[members];
        int[] met = new int[members];
        for (int v = 0; v < members; v++) {
            int count = 0;
            for (int i = groupsOf.offsets()[v]; i < groupsOf.offsets()[v + 1]; i++) {
                int group = groupsOf.targets()[i];
                double each = weight.of(membersOf.length(group));
                for (int j = membersOf.offsets()[group]; j < membersOf.offsets()[group + 1]; j++) {
                    int w = membersOf.targets()[j];
                    if (w > v) {
                        met[count] = w;
                        count += shared[w] == 0 ? 1 : 0;
                        shared[w] += each;
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                builder.tie(v, met[i], shared[met[i]]);
                shared[met[i]] = 0;
            }
        }
        return builder.build();
    }
}
