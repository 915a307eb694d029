package org.costellazioni.graph.measures;

import java.util.Arrays;

/** Numbers of groups, made gapless or carried over to merged nodes. */
final class Numbering {

    private Numbering() {}

    /** The same groups numbered from 0 by their first node. Group numbers must be below the length. */
    static Partition dense(int[] groups) {
        int[] number = new int[groups.length];
        Arrays.fill(number, -1);
        int[] renamed = new int[groups.length];
        int count = 0;
        for (int v = 0; v < groups.length; v++) {
            int group = groups[v];
            if (number[group] < 0) {
                number[group] = count++;
            }
            renamed[v] = number[group];
        }
        return new Partition(renamed, count);
    }

    /** The community of each merged node: that of any of its members. */
    static int[] carried(Partition merged, int[] communities) {
        int[] carried = new int[merged.count()];
        for (int v = 0; v < communities.length; v++) {
            carried[merged.groups()[v]] = communities[v];
        }
        return carried;
    }

    /** Where the members of each group begin in {@link #members}; one entry more than there are groups. */
    static int[] starts(Partition partition) {
        int[] starts = new int[partition.count() + 1];
        for (int group : partition.groups()) {
            starts[group + 1]++;
        }
        for (int group = 0; group < partition.count(); group++) {
            starts[group + 1] += starts[group];
        }
        return starts;
    }

    /** The nodes in the order of their groups, ascending in each. */
    static int[] members(Partition partition, int[] starts) {
        int[] cursor = starts.clone();
        int[] members = new int[partition.groups().length];
        for (int v = 0; v < members.length; v++) {
            members[cursor[partition.groups()[v]]++] = v;
        }
        return members;
    }
}
